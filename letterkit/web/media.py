"""What the formats of letters are called in an answer's head."""

from typing import Final

MEDIA_TYPES: Final = {
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "markdown": "text/markdown",
    "text": "text/plain",
    "json": "application/json",
}
