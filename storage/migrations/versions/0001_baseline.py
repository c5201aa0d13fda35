"""The shape of the database when the product began."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.moments import Moment

revision = "0001"
down_revision = None

Id = sa.String(22).with_variant(sa.String(22, collation="C"), "postgresql")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "audit_event",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("object", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_event")),
    )
    op.create_table(
        "conversation_event",
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("event", Json, nullable=False),
        sa.Column("cause", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("conversation_id", "seq", name=op.f("pk_conversation_event")),
    )
    op.create_table(
        "counter",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counter")),
    )
    op.create_table(
        "flow_revision",
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("body", Json, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("revision", name=op.f("pk_flow_revision")),
    )
    op.create_table(
        "circuit",
        sa.Column("connector", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("retry_at", Moment(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mend", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("connector", name=op.f("pk_circuit")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("natural_key", sa.String(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("tried_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("natural_key", name=op.f("uq_inbox_natural_key")),
    )
    op.create_index(
        "ix_inbox_parked",
        "inbox",
        ["id"],
        sqlite_where=sa.text("state = 'parked'"),
        postgresql_where=sa.text("state = 'parked'"),
    )
    op.create_table(
        "invariant_run",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("looked_at", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_invariant_run")),
    )
    op.create_table(
        "violation",
        sa.Column("id", Id, nullable=False),
        sa.Column("invariant", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("found_at", Moment(), nullable=False),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("told_at", Moment(), nullable=True),
        sa.Column("mended_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation")),
        sa.UniqueConstraint("invariant", "subject", name=op.f("uq_violation_invariant_subject")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("elected_at", Moment(), nullable=False),
        sa.Column("valid_until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "occurrence",
        sa.Column("schedule", sa.String(), nullable=False),
        sa.Column("local_key", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("schedule", "local_key", name=op.f("pk_occurrence")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("dedupe_key", sa.String(), nullable=False),
        sa.Column("connector", sa.String(), nullable=False),
        sa.Column("address", Json, nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("message", Json, nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("conversation_id", Id, nullable=True),
        sa.Column("redraws", sa.String(), nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("not_before", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("leased_until", Moment(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("platform_id", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.Column("unknown_at", Moment(), nullable=True),
        sa.Column("look_at", Moment(), nullable=True),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
    )
    op.create_index(op.f("ix_outbox_conversation_id"), "outbox", ["conversation_id"])
    op.create_index(
        "ix_outbox_looked_up",
        "outbox",
        ["conversation_id"],
        sqlite_where=sa.text("look_at IS NOT NULL"),
        postgresql_where=sa.text("look_at IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_troubled",
        "outbox",
        ["state", "id"],
        sqlite_where=sa.text("state IN ('unknown', 'dead', 'failed', 'expired')"),
        postgresql_where=sa.text("state IN ('unknown', 'dead', 'failed', 'expired')"),
    )
    op.create_index(
        "ix_outbox_underway",
        "outbox",
        ["state"],
        sqlite_where=sa.text("state IN ('leased', 'sending')"),
        postgresql_where=sa.text("state IN ('leased', 'sending')"),
    )
    op.create_index(
        "ix_outbox_unknown",
        "outbox",
        ["chat"],
        sqlite_where=sa.text("state = 'unknown'"),
        postgresql_where=sa.text("state = 'unknown'"),
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["connector", "priority", "id"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "ix_outbox_expiring",
        "outbox",
        ["connector", "expires_at"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "ix_outbox_contact",
        "outbox",
        ["contact_id"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "ix_outbox_redrawing",
        "outbox",
        ["redraws"],
        sqlite_where=sa.text("state = 'pending' AND redraws IS NOT NULL"),
        postgresql_where=sa.text("state = 'pending' AND redraws IS NOT NULL"),
    )
    op.create_table(
        "team",
        sa.Column("id", Id, nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("is_management", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("handle", name=op.f("uq_team_handle")),
    )
    op.create_table(
        "digest_run",
        sa.Column("team_id", Id, nullable=False),
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("outbox_id", Id, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_digest_run_team_id_team")),
        sa.PrimaryKeyConstraint("team_id", "week", name=op.f("pk_digest_run")),
    )
    op.create_table(
        "staff",
        sa.Column("id", Id, nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("team_id", Id, nullable=True),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_staff_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("handle", name=op.f("uq_staff_handle")),
    )
    op.create_table(
        "account",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("owner_id", Id, nullable=True),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["staff.id"], name=op.f("fk_account_owner_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
    )
    op.create_table(
        "action",
        sa.Column("id", Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("customer_title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("owner_id", Id, nullable=False),
        sa.Column("team_id", Id, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("completion", sa.Integer(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("created_by", Id, nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name=op.f("fk_action_created_by_staff")),
        sa.ForeignKeyConstraint(["owner_id"], ["staff.id"], name=op.f("fk_action_owner_id_staff")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_action_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sa.UniqueConstraint("number", name=op.f("uq_action_number")),
    )
    op.create_index(op.f("ix_action_team_id"), "action", ["team_id"])
    op.create_table(
        "action_event",
        sa.Column("id", Id, nullable=False),
        sa.Column("action_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_event_action_id_action")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_event")),
    )
    op.create_index(op.f("ix_action_event_action_id"), "action_event", ["action_id"])
    op.create_table(
        "action_update",
        sa.Column("id", Id, nullable=False),
        sa.Column("action_id", Id, nullable=False),
        sa.Column("completion", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("author", Id, nullable=True),
        sa.Column("approver", Id, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("approved_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_update_action_id_action")),
        sa.ForeignKeyConstraint(["approver"], ["staff.id"], name=op.f("fk_action_update_approver_staff")),
        sa.ForeignKeyConstraint(["author"], ["staff.id"], name=op.f("fk_action_update_author_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_update")),
        sa.UniqueConstraint("action_id", "completion", name=op.f("uq_action_update_action_id_completion")),
    )
    op.create_table(
        "contact",
        sa.Column("id", Id, nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("account_id", Id, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("chosen_language", sa.String(), nullable=False),
        sa.Column("suggested_language", sa.String(), nullable=False),
        sa.Column("role_in_account", sa.String(), nullable=False),
        sa.Column("preferred_address_id", Id, nullable=True),
        sa.Column("rhythm", sa.String(), nullable=False),
        sa.Column("pause", sa.String(), nullable=False),
        sa.Column("paused_until", Moment(), nullable=True),
        sa.Column("resumed_at", Moment(), nullable=True),
        sa.Column("left_at", Moment(), nullable=True),
        sa.Column("erased_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_contact_account_id_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("handle", name=op.f("uq_contact_handle")),
    )
    op.create_index(op.f("ix_contact_account_id"), "contact", ["account_id"])
    op.create_table(
        "address",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("chat_id", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("staff_id", Id, nullable=True),
        sa.Column("team_id", Id, nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_address_contact_id_contact")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_address_staff_id_staff")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_address_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.UniqueConstraint(
            "channel", "workspace", "external_id", name=op.f("uq_address_channel_workspace_external_id")
        ),
    )
    op.create_index(op.f("ix_address_contact_id"), "address", ["contact_id"])
    op.create_index(op.f("ix_address_staff_id"), "address", ["staff_id"])
    op.create_index(op.f("ix_address_team_id"), "address", ["team_id"])
    op.create_table(
        "check_in",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("started_by", Id, nullable=True),
        sa.Column("owner_snapshot", Id, nullable=True),
        sa.Column("account_snapshot", Id, nullable=False),
        sa.Column("planned_for", Moment(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.Column("started_at", Moment(), nullable=True),
        sa.Column("finished_at", Moment(), nullable=True),
        sa.Column("disposition", sa.String(), nullable=False),
        sa.Column("gate", sa.String(), nullable=False),
        sa.Column("override", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_snapshot"], ["account.id"], name=op.f("fk_check_in_account_snapshot_account")
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_check_in_contact_id_contact")),
        sa.ForeignKeyConstraint(["owner_snapshot"], ["staff.id"], name=op.f("fk_check_in_owner_snapshot_staff")),
        sa.ForeignKeyConstraint(
            ["revision"], ["flow_revision.revision"], name=op.f("fk_check_in_revision_flow_revision")
        ),
        sa.ForeignKeyConstraint(["started_by"], ["staff.id"], name=op.f("fk_check_in_started_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
    )
    op.create_index("ix_check_in_asked", "check_in", ["account_snapshot", "sent_at"])
    op.create_index(op.f("ix_check_in_contact_id"), "check_in", ["contact_id"])
    op.create_index(
        "ix_check_in_planned",
        "check_in",
        ["planned_for"],
        sqlite_where=sa.text("disposition = 'planned'"),
        postgresql_where=sa.text("disposition = 'planned'"),
    )
    op.create_table(
        "consent",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_consent_contact_id_contact")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index("ix_consent_latest", "consent", ["contact_id", "purpose", "id"])
    op.create_table(
        "invite",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("staff_id", Id, nullable=True),
        sa.Column("team_id", Id, nullable=True),
        sa.Column("invited_by", Id, nullable=True),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("redeemed_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_invite_contact_id_contact")),
        sa.ForeignKeyConstraint(["invited_by"], ["staff.id"], name=op.f("fk_invite_invited_by_staff")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_invite_staff_id_staff")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_invite_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invite")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invite_code_hash")),
    )
    op.create_table(
        "conversation",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("check_in_id", Id, nullable=True),
        sa.Column("delivery_id", Id, nullable=True),
        sa.Column("address_id", Id, nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("state", Json, nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("timer", sa.String(), nullable=False),
        sa.Column("kept_from", Id, nullable=True),
        sa.Column("told_instead", Id, nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_conversation_address_id_address")),
        sa.ForeignKeyConstraint(["check_in_id"], ["check_in.id"], name=op.f("fk_conversation_check_in_id_check_in")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_conversation_contact_id_contact")),
        sa.ForeignKeyConstraint(["kept_from"], ["staff.id"], name=op.f("fk_conversation_kept_from_staff")),
        sa.ForeignKeyConstraint(["told_instead"], ["staff.id"], name=op.f("fk_conversation_told_instead_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("delivery_id", name=op.f("uq_conversation_delivery_id")),
    )
    op.create_index(op.f("ix_conversation_check_in_id"), "conversation", ["check_in_id"])
    op.create_index(op.f("ix_conversation_contact_id"), "conversation", ["contact_id"])
    op.create_index(
        "ix_conversation_due",
        "conversation",
        ["due_at"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index(
        "ix_conversation_waiting",
        "conversation",
        ["contact_id", "asked_at"],
        sqlite_where=sa.text("(status <> 'closed' OR kind = 'unprompted')"),
        postgresql_where=sa.text("(status <> 'closed' OR kind = 'unprompted')"),
    )
    op.create_index(
        "uq_conversation_open_check_in",
        "conversation",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text("status = 'open' AND kind = 'check_in'"),
        postgresql_where=sa.text("status = 'open' AND kind = 'check_in'"),
    )
    op.create_table(
        "gate_record",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("check_in_id", Id, nullable=True),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("gate", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["check_in_id"], ["check_in.id"], name=op.f("fk_gate_record_check_in_id_check_in")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_gate_record_contact_id_contact")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate_record")),
    )
    op.create_index(op.f("ix_gate_record_contact_id"), "gate_record", ["contact_id"])
    op.create_table(
        "answer",
        sa.Column("id", Id, nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("superseded_at", Moment(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_answer_contact_id_contact")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_answer_conversation_id_conversation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint(
            "conversation_id", "question", "version", name=op.f("uq_answer_conversation_id_question_version")
        ),
    )
    op.create_index(op.f("ix_answer_at"), "answer", ["at"])
    op.create_index(op.f("ix_answer_contact_id"), "answer", ["contact_id"])
    op.create_table(
        "feedback",
        sa.Column("id", Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("account_id", Id, nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("tell_me", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("taken_by", Id, nullable=True),
        sa.Column("owner_snapshot", Id, nullable=True),
        sa.Column("kept_from", Id, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_feedback_account_id_account")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_feedback_contact_id_contact")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_feedback_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(["owner_snapshot"], ["staff.id"], name=op.f("fk_feedback_owner_snapshot_staff")),
        sa.ForeignKeyConstraint(["taken_by"], ["staff.id"], name=op.f("fk_feedback_taken_by_staff")),
        sa.ForeignKeyConstraint(["kept_from"], ["staff.id"], name=op.f("fk_feedback_kept_from_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sa.UniqueConstraint("conversation_id", "key", name=op.f("uq_feedback_conversation_id_key")),
        sa.UniqueConstraint("number", name=op.f("uq_feedback_number")),
    )
    op.create_index(op.f("ix_feedback_at"), "feedback", ["at"])
    op.create_index(op.f("ix_feedback_contact_id"), "feedback", ["contact_id"])
    op.create_table(
        "contribution",
        sa.Column("id", Id, nullable=False),
        sa.Column("action_id", Id, nullable=False),
        sa.Column("feedback_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("linked_by", Id, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_contribution_action_id_action")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_contribution_contact_id_contact")),
        sa.ForeignKeyConstraint(["feedback_id"], ["feedback.id"], name=op.f("fk_contribution_feedback_id_feedback")),
        sa.ForeignKeyConstraint(["linked_by"], ["staff.id"], name=op.f("fk_contribution_linked_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
        sa.UniqueConstraint("action_id", "feedback_id", name=op.f("uq_contribution_action_id_feedback_id")),
    )
    op.create_index(op.f("ix_contribution_feedback_id"), "contribution", ["feedback_id"])
    op.create_table(
        "update_delivery",
        sa.Column("id", Id, nullable=False),
        sa.Column("update_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("feedback_id", Id, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("gate", sa.String(), nullable=False),
        sa.Column("conversation_id", Id, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_update_delivery_contact_id_contact")),
        sa.ForeignKeyConstraint(["feedback_id"], ["feedback.id"], name=op.f("fk_update_delivery_feedback_id_feedback")),
        sa.ForeignKeyConstraint(
            ["update_id"], ["action_update.id"], name=op.f("fk_update_delivery_update_id_action_update")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_update_delivery")),
        sa.UniqueConstraint("update_id", "contact_id", name=op.f("uq_update_delivery_update_id_contact_id")),
    )
    op.create_index(op.f("ix_update_delivery_contact_id"), "update_delivery", ["contact_id"])
    op.create_table(
        "verdict",
        sa.Column("id", Id, nullable=False),
        sa.Column("action_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("delivery_id", Id, nullable=False),
        sa.Column("completion", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_verdict_action_id_action")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_verdict_contact_id_contact")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["update_delivery.id"], name=op.f("fk_verdict_delivery_id_update_delivery")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
    )
    op.create_index(op.f("ix_verdict_action_id"), "verdict", ["action_id"])
    op.create_index("ix_verdict_delivery", "verdict", ["delivery_id", "id"])
    op.create_table(
        "promise",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("conversation_id", Id, nullable=True),
        sa.Column("responder_id", Id, nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("by", Moment(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("kept_at", Moment(), nullable=True),
        sa.Column("broken_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_promise_contact_id_contact")),
        sa.ForeignKeyConstraint(["responder_id"], ["staff.id"], name=op.f("fk_promise_responder_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
    )
    op.create_index(op.f("ix_promise_contact_id"), "promise", ["contact_id"])
    op.create_index(
        "ix_promise_open",
        "promise",
        ["by"],
        sqlite_where=sa.text("kept_at IS NULL AND broken_at IS NULL"),
        postgresql_where=sa.text("kept_at IS NULL AND broken_at IS NULL"),
    )
    op.create_table(
        "takeover",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("last_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_takeover_contact_id_contact")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_takeover_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takeover")),
    )
    for column in ("contact", "staff"):
        op.create_index(
            f"uq_takeover_{column}",
            "takeover",
            [f"{column}_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
    op.create_table(
        "spoken",
        sa.Column("id", Id, nullable=False),
        sa.Column("takeover_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("by_contact", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_spoken_contact_id_contact")),
        sa.ForeignKeyConstraint(["takeover_id"], ["takeover.id"], name=op.f("fk_spoken_takeover_id_takeover")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoken")),
    )
    op.create_index(op.f("ix_spoken_contact_id"), "spoken", ["contact_id"])
    op.create_index(op.f("ix_spoken_takeover_id"), "spoken", ["takeover_id"])
    op.create_table(
        "erasure",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("farewell", sa.String(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_erasure_contact_id_contact")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_contact_id"), "erasure", ["contact_id"])
    op.create_table(
        "backup_run",
        sa.Column("id", Id, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("began_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup_run")),
    )
    op.create_index(
        "ix_backup_run_open",
        "backup_run",
        ["id"],
        sqlite_where=sa.text("state IN ('due', 'running')"),
        postgresql_where=sa.text("state IN ('due', 'running')"),
    )
    op.create_table(
        "quarantine",
        sa.Column("id", Id, nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("restored_at", Moment(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("replaced", sa.Text(), nullable=False),
        sa.Column("released_at", Moment(), nullable=True),
        sa.Column("choice", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
    )
