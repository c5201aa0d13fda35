"""The shape of the database: one class a table, as named in the documentation."""

from storage.tables.asking import AnswerRow, CheckIn, ConversationEvent, ConversationRow, FlowRevision, GateRecord
from storage.tables.care import Erasure, Promise, Spoken, Takeover
from storage.tables.columns import Row
from storage.tables.keeping import BackupRun, Quarantine
from storage.tables.loop import (
    Action,
    ActionEvent,
    AuditEvent,
    Contribution,
    Counter,
    DigestRun,
    Feedback,
    Update,
    UpdateDelivery,
    Verdict,
)
from storage.tables.machinery import Circuit, InboxRow, LeaseRow, Occurrence, OutboxRow
from storage.tables.people import Account, AddressRow, Consent, Contact, Invite, Staff, Team
from storage.tables.watching import InvariantRun, Violation

__all__ = [
    "Account",
    "Action",
    "ActionEvent",
    "AddressRow",
    "AnswerRow",
    "AuditEvent",
    "BackupRun",
    "CheckIn",
    "Circuit",
    "Consent",
    "Contact",
    "Contribution",
    "ConversationEvent",
    "ConversationRow",
    "Counter",
    "DigestRun",
    "Erasure",
    "Feedback",
    "FlowRevision",
    "GateRecord",
    "InboxRow",
    "InvariantRun",
    "Invite",
    "LeaseRow",
    "Occurrence",
    "OutboxRow",
    "Promise",
    "Quarantine",
    "Row",
    "Spoken",
    "Staff",
    "Takeover",
    "Team",
    "Update",
    "UpdateDelivery",
    "Verdict",
    "Violation",
]
