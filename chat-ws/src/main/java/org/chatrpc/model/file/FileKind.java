package org.chatrpc.model.file;

/** Which files a list shows. */
public enum FileKind {
    /** Those whose size in pixels is known. */
    PICTURE,
    /** All others. */
    FILE
}
