"""Requests of python-telegram-bot that no network carries: every call gets what it wants to hear at once."""

from typing import Any

from telegram.request import BaseRequest, RequestData

ME = b'{"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Acme","username":"acme_bot"}}'
TRUE = b'{"ok":true,"result":true}'
MESSAGE = (
    b'{"ok":true,"result":{"message_id":78,"date":1790000000,"text":"x","chat":{"id":1000000000,"type":"private"}}}'
)


class Offline(BaseRequest):
    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named: Any
    ) -> tuple[int, bytes]:
        if url.endswith("getMe"):
            return 200, ME
        return 200, TRUE if url.endswith("answerCallbackQuery") else MESSAGE
