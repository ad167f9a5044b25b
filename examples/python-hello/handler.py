import json

import idna


def hello(event, context):
    query = event.get("queryStringParameters") or {}
    host = query.get("host") or "안녕.example"
    body = {
        "message": f"Hello from hello-service! {host} is {idna.encode(host).decode()} on the wire.",
        "input": event,
    }
    return {"statusCode": 200, "body": json.dumps(body, ensure_ascii=False)}
