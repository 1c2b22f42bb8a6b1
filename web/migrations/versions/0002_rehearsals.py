"""The list of sessions tells rehearsals from real ones, and of which session they are copies."""

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
        session.add_column(sa.Column("rehearses", sa.String()))
