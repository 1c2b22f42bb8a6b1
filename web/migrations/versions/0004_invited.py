"""The list of sessions knows how many people were invited to each."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Up to now nobody could say it."""
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("invited", sa.Integer()))
