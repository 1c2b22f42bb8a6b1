"""The list of sessions knows their tags, and an installation keeps the benchmarks that others gave it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Up to now no session had a tag."""
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("client", sa.String(), nullable=False, server_default=""))
        session.add_column(sa.Column("programme", sa.String(), nullable=False, server_default=""))
        session.add_column(sa.Column("year", sa.Integer()))
    op.create_table(
        "benchmark",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_benchmark"),
    )
