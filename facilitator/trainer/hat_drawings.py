"""The ten hats as drawings for paper: the same lines as web/client/hats.ts, which a test compares."""

from collections.abc import Mapping

from markupsafe import Markup

from game.cards import HatId

DRAWINGS: Mapping[HatId, str] = {
    HatId.SOUNDING_BOARD: """
        <path class="hat__felt" d="M10 25C10 13 16 7 24 7s14 6 14 18z" />
        <path class="hat__felt" d="M8 24c-4 4-4 12-1 17 4 1 7-1 8-4l1-11zM40 24c4 4 4 12 1 17-4 1-7-1-8-4l-1-11z" />
        <path class="hat__shade" d="M8 20.5q16-5 32 0l1 8q-17-4.5-34 0z" />
        <path class="hat__line" d="M9.5 41.5l1.5 4M38.5 41.5l-1.5 4" />
        <path class="hat__mark" d="M17 16.8q7-6 14 0M20.5 12.2q3.5-2.7 7 0" />
    """,
    HatId.QUESTION_ASKER: """
        <path class="hat__felt" d="M10 30C10 16 16 10 24 10s14 6 14 20z" />
        <path class="hat__felt" d="M10 29c-4 .5-7.5 3-9 7 5 1.5 12 .5 17-3zM38 29c4 .5 7.5 3 9 7-5 1.5-12 .5-17-3z" />
        <path class="hat__shade" d="M9.5 28.5q14.5 4.5 29 0l.5 5q-15 4.5-30 0z" />
        <path class="hat__shade" d="M24 9.5l-7-5.5q-2.5 4 0 7.5zM24 9.5l7-5.5q2.5 4 0 7.5z" />
        <path class="hat__mark" d="M20.3 17.2c.4-4.4 7.5-4.2 7.3.1-.1 2.7-3.5 2.7-3.6 5.6" />
        <circle class="hat__spot" cx="24" cy="26" r="1.4" />
    """,
    HatId.STRAIGHT_TALKER: """
        <path class="hat__felt" d="M1.5 33.5c0-3 10-5 22.5-5s22.5 2 22.5 5-10 6.5-22.5 6.5-22.5-3.5-22.5-6.5z" />
        <path class="hat__felt" d="M11 32V12.5h26V32q-13 4-26 0z" />
        <path class="hat__shade" d="M11 20.5q13 3.5 26 0V32q-13 4-26 0z" />
        <path class="hat__felt" d="M11 12.5c0-2 6-3.5 13-3.5s13 1.5 13 3.5-6 3.5-13 3.5-13-1.5-13-3.5z" />
        <path class="hat__mark" d="M16 27.8h15.5M27.5 24l4 3.800-4 3.800" />
    """,
    HatId.STORYTELLER: """
        <path class="hat__line" d="M25 11q.5-4.5 4-6" />
        <path class="hat__felt" d="M9 34C-1 29 2 16 17 11.5 32 7.5 47 14 46 24c-.5 5.5-6 7-10 8.5z" />
        <path class="hat__shade" d="M9 33.5q13-4.5 27-1.5l-.8 6q-12.5-2.5-24.7 1.5z" />
        <path class="hat__mark" d="M24 18v9M24 18q-4-2.5-9 0v8.8q5-2.3 9 .2 4-2.5 9-.2V18q-5-2.5-9 0" />
    """,
    HatId.MAP_READER: """
        <path class="hat__felt" d="M13 31c0-10 1-17 4.5-20 2-1.5 4 .8 6.5.8s4.5-2.3 6.5-.8C34 14 35 21 35 31z" />
        <path class="hat__shade" d="M13 27.5q11 3 22 0v5H13z" />
        <path class="hat__felt" d="M1.5 33q6-2.5 11.5-2.2 11 3.2 22 0 5.5-.3 11.5 2.2-8 6.5-22.5 6.5T1.5 33z" />
        <path class="hat__spot" d="M24 12.8l3.4 6.6h-6.8z" />
        <path class="hat__mark" d="M21.1 19.6L24 25.4l2.9-5.8" />
    """,
    HatId.BRIDGE_BUILDER: """
        <path class="hat__felt" d="M7 33C7 18 14 11 24 11s17 7 17 22z" />
        <path class="hat__shade" d="M20 11.5q-.5-4 1-4.5h6q1.5.5 1 4.5l-.5 8h-7z" />
        <path class="hat__felt" d="M3.5 33h41q2 0 2 2.5t-2 2.5h-41q-2 0-2-2.5t2-2.5z" />
        <path class="hat__mark" d="M11.5 29h25M13 29c3.5-8.5 18.5-8.5 22 0M18.5 29v-4.5M24 29v-6M29.5 29v-4.5" />
    """,
    HatId.SPOTLIGHT_HOLDER: """
        <path class="hat__felt" d="M11.5 35q2-13-.8-28.5Q24 3.5 37.3 6.5 34.5 22 36.5 35z" />
        <path class="hat__shade" d="M12 28q12 3 24 0l.5 6q-12.5 3-25 0z" />
        <path class="hat__felt" d="M3 33.5q1.5-2.5 5-1.5 16 5 32 0 3.5-1 5 1.5-5 7.5-21 7.5T3 33.5z" />
        <path class="hat__spot" d="M24 9.5l1.9 5.1 5.1 1.9-5.1 1.9-1.9 5.1-1.9-5.1-5.1-1.9 5.1-1.9z" />
    """,
    HatId.PRACTICE_PARTNER: """
        <path class="hat__felt" d="M5 32C4 18 10 11 19.5 11S34 18 34 32z" />
        <path class="hat__shade" d="M5 31.5q14-3.5 28.5-2.5 10-.5 13.5 6.5.3 2.5-2.5 2.3-9-3-20-3.2T6 36
            q-1.3-.3-1-4.5z" />
        <circle class="hat__shade" cx="19.5" cy="10.3" r="2" />
        <path class="hat__mark" d="M12 19h13M22.3 16.3l3 2.7-3 2.7M27 25.5H14M16.7 22.8l-3 2.7 3 2.7" />
    """,
    HatId.ENCOURAGER: """
        <path class="hat__felt" d="M9 32C9 19 15 12.5 24 12.5S39 19 39 32z" />
        <circle class="hat__shade" cx="24" cy="8.5" r="5.5" />
        <path class="hat__shade" d="M9.5 30.5h29q3 0 3 3v4q0 3-3 3h-29q-3 0-3-3v-4q0-3 3-3z" />
        <path class="hat__line" d="M14 31v9M20.7 31v9M27.3 31v9M34 31v9" />
        <path class="hat__spot" d="M24 28c-8.5-5-5.5-10.5-2.6-10.2 1.5.2 2.3 1.2 2.6 2.2.3-1 1.1-2 2.6-2.2
            C29.5 17.5 32.5 23 24 28z" />
    """,
    HatId.FELLOW_LEARNER: """
        <path class="hat__felt" d="M12 22v12q12 7.5 24 0V22z" />
        <path class="hat__felt" d="M24 8L46.5 18.5 24 29 1.5 18.5z" />
        <path class="hat__line" d="M42 20.5V33" />
        <path class="hat__shade" d="M42 31.5l2.7 8.5h-5.4z" />
        <path class="hat__mark" d="M24 24.5v-6.5M24 18.5q-5.5.3-6.5-4.3 5.5-.2 6.5 4.3 1-4.5 6.5-4.3-1 4.6-6.5 4.3" />
    """,
}

SIGN = '<svg class="hat" viewBox="0 0 48 48" aria-hidden="true">{}</svg>'


def hat_drawing(hat: HatId) -> Markup:
    """A hat's drawing; its name stands beside it."""
    return Markup(SIGN).format(Markup(" ".join(DRAWINGS[hat].split())))
