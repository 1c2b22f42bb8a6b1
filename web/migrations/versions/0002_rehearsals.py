"""The list of sessions tells rehearsals from real ones."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Up to now every session was real."""
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("rehearsal", sa.Boolean(), nullable=False, server_default=sa.false()))
