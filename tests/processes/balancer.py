"""What stands before several edges: each request goes to the next one, and to another one when that does not answer."""

import aiohttp
from aiohttp import web

PATIENCE = aiohttp.ClientTimeout(total=20.0)
OURS = ("host", "content-length", "transfer-encoding", "connection")


class Balancer:
    """`url` is where the platform posts to; `ports` are those of the edges."""

    def __init__(self, port: int, ports: list[int]) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._port = port
        self._ports = ports
        self._turn = 0

    async def start(self) -> None:
        self._session = aiohttp.ClientSession(timeout=PATIENCE)
        app = web.Application()
        app.router.add_post("/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()

    async def stop(self) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name: value for name, value in request.headers.items() if name.lower() not in OURS}
        for _ in self._ports:
            self._turn += 1
            port = self._ports[self._turn % len(self._ports)]
            try:
                url = f"http://127.0.0.1:{port}{request.path}"
                async with self._session.post(url, data=body, headers=headers) as answer:
                    return web.Response(status=answer.status, body=await answer.read())
            except (aiohttp.ClientError, TimeoutError):
                continue
        return web.Response(status=502)
