package org.chatrpc.client.chat.row;

/** Measures rows, in pixels, for the current width and font. */
public interface RowMeasure {

    /** The exact height, which may require line breaking. */
    int measure(Row row);

    /** An estimate of the height, cheap to compute. */
    int estimate(Row row);
}
