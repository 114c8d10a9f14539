package org.chatrpc.search;

/** The index is not open at the moment. */
public final class IndexClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexClosedException(Throwable cause) {
        super("The search index is not open", cause);
    }
}
