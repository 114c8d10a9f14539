package org.chatrpc.client.chat;

/** Says how high a row is, in pixels, at the width and with the font of now. */
interface RowMeasure {

    /** The exact height, which may cost the breaking of its lines. */
    int measure(Row row);

    /** About the height, cheaply. */
    int estimate(Row row);
}
