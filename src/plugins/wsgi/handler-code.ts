/** `wsgi_handler.py`: answers events of API Gateway (both payloads) and load balancers by the WSGI application. */
export const handlerCode = `"""Answers HTTP events of AWS Lambda by a WSGI application."""
import base64
import http
import importlib
import io
import json
import os
import re
import sys
from urllib.parse import unquote, urlencode

HERE = os.path.dirname(os.path.abspath(__file__))
TEXT = re.compile(r"^(text/|application/(.+\\+)?(json|xml|javascript|x-www-form-urlencoded)\\b|.*charset=)")

with open(os.path.join(HERE, ".serverless-wsgi"), encoding="utf-8") as settings_file:
    SETTINGS = json.load(settings_file)


def load_app(name):
    """\`folder/module.attribute\`, the folder from the root of the package."""
    module, _, attribute = name.rpartition(".")
    folder, _, module = module.rpartition("/")
    if folder:
        sys.path.insert(0, os.path.join(HERE, folder))
    return getattr(importlib.import_module(module), attribute)


def headers_of(event):
    lists = event.get("multiValueHeaders")
    if lists:
        return {name.lower(): ",".join(values) for name, values in lists.items()}
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    if event.get("cookies"):
        headers["cookie"] = "; ".join(event["cookies"])
    return headers


def query_of(event):
    if "rawQueryString" in event:
        return event["rawQueryString"]
    query = event.get("multiValueQueryStringParameters") or event.get("queryStringParameters") or {}
    if "elb" in event.get("requestContext", {}):
        # A load balancer leaves values as they were sent.
        pairs = [(name, value) for name, one in query.items() for value in (one if isinstance(one, list) else [one])]
        return "&".join("%s=%s" % pair for pair in pairs)
    return urlencode(query, doseq=True)


def path_of(event, headers):
    """Where the application is mounted, and the path below it."""
    context = event.get("requestContext", {})
    path = event.get("rawPath") or event.get("path") or "/"
    stage = context.get("stage")
    is_payload_2 = event.get("version") == "2.0"
    mounted = ""
    if is_payload_2:
        if stage and stage != "$default" and (path + "/").startswith("/%s/" % stage):
            mounted, path = "/" + stage, path[len(stage) + 1 :]
    elif "amazonaws.com" in headers.get("host", "") and "elb" not in context and stage:
        if os.environ.get("STRIP_STAGE_PATH", "").lower() not in ("yes", "y", "true", "t", "1"):
            mounted = "/" + stage
    base = os.environ.get("API_GATEWAY_BASE_PATH")
    if base:
        mounted = "/" + base
        if path.startswith(mounted):
            path = path[len(mounted) :]
    return mounted, unquote(path or "/")


def environ_of(event, context):
    headers = headers_of(event)
    mounted, path = path_of(event, headers)
    request = event.get("requestContext", {})
    http_context = request.get("http", {})
    body = event.get("body") or ""
    body = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode("utf-8")
    environ = {
        "REQUEST_METHOD": http_context.get("method") or event.get("httpMethod", "GET"),
        "SCRIPT_NAME": mounted,
        "PATH_INFO": path.encode("utf-8").decode("latin1"),
        "QUERY_STRING": query_of(event),
        "CONTENT_TYPE": headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": headers.get("host", "lambda"),
        "SERVER_PORT": headers.get("x-forwarded-port", "443"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": http_context.get("sourceIp") or request.get("identity", {}).get("sourceIp") or "",
        "REMOTE_USER": (request.get("authorizer") or {}).get("principalId") or "",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": headers.get("x-forwarded-proto", "https"),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "serverless.authorizer": request.get("authorizer"),
        "serverless.event": event,
        "serverless.context": context,
    }
    for name, value in headers.items():
        if name not in ("content-type", "content-length"):
            environ["HTTP_" + name.upper().replace("-", "_")] = value
    return environ


def is_text(headers):
    if any(name.lower() == "content-encoding" for name, _ in headers):
        return False
    kind = next((value for name, value in headers if name.lower() == "content-type"), "text/plain")
    return bool(TEXT.match(kind)) or kind.split(";")[0] in SETTINGS.get("text_mime_types", [])


def answer_of(event, status, headers, body):
    code = int(status.split(" ", 1)[0])
    text = is_text(headers)
    answer = {
        "statusCode": code,
        "body": body.decode("utf-8") if text else base64.b64encode(body).decode("ascii"),
        "isBase64Encoded": not text,
    }
    if "elb" in event.get("requestContext", {}):
        answer["statusDescription"] = "%d %s" % (code, http.HTTPStatus(code).phrase)
    lists = {}
    for name, value in headers:
        lists.setdefault(name, []).append(value)
    if event.get("multiValueHeaders"):
        answer["multiValueHeaders"] = lists
        return answer
    cookies = [value for name, value in headers if name.lower() == "set-cookie"]
    if event.get("version") == "2.0" and cookies:
        answer["cookies"] = cookies
        lists = {name: values for name, values in lists.items() if name.lower() != "set-cookie"}
    answer["headers"] = {name: ",".join(values) for name, values in lists.items()}
    return answer


APP = load_app(SETTINGS["app"])


def handler(event, context):
    if event.get("source") in ("aws.events", "serverless-plugin-warmup"):
        return {}
    started = []
    written = []

    def start_response(status, headers, exc_info=None):
        started[:] = [status, headers]
        return written.append

    chunks = APP(environ_of(event, context), start_response)
    try:
        body = b"".join(written + list(chunks))
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    status, headers = started
    return answer_of(event, status, headers, body)
`;
