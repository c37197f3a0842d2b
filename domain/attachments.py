"""Which files are taken."""

from enum import StrEnum
from fnmatch import fnmatchcase

from domain.said import Attachment
from domain.setup import AttachmentLimits


class Refusal(StrEnum):
    """Why a file is not taken."""

    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"


def refusal(attachment: Attachment, limits: AttachmentLimits) -> Refusal | None:
    """Why this attachment is not taken, as far as Telegram's own figures tell; None when it is.

    Types are MIME patterns such as ``image/*``. A position is always taken.
    """
    if attachment.file_id is None:
        return None
    if (attachment.size or 0) > limits.max_bytes:
        return Refusal.TOO_LARGE
    kind = attachment.mime or "application/octet-stream"
    return None if any(fnmatchcase(kind, pattern) for pattern in limits.types) else Refusal.WRONG_TYPE
