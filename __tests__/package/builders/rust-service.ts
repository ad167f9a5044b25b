/** A program that speaks the Runtime API over the standard library, so that no test needs a crate from elsewhere. */
const rustProgram = `use std::io::{Read, Write};
use std::net::TcpStream;

fn call(request: String) -> Option<String> {
    let mut stream = TcpStream::connect(std::env::var("AWS_LAMBDA_RUNTIME_API").ok()?).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn main() {
    let path = "/2018-06-01/runtime/invocation";
    while let Some(next) = call(format!("GET {path}/next HTTP/1.0\\r\\n\\r\\n")) {
        let id = next.lines().find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case("Lambda-Runtime-Aws-Request-Id"))).unwrap().1.to_string();
        let body = format!("{{\\"rust\\":{}}}", next.split("\\r\\n\\r\\n").nth(1).unwrap());
        call(format!("POST {path}/{id}/response HTTP/1.0\\r\\nContent-Length: {}\\r\\n\\r\\n{body}", body.len()));
    }
}
`;
export const rustService = {
  'Cargo.toml': '[package]\nname = "hello"\nversion = "0.1.0"\nedition = "2021"\n',
  'Cargo.lock': 'version = 4\n\n[[package]]\nname = "hello"\nversion = "0.1.0"\n',
  'src/main.rs': rustProgram,
};
