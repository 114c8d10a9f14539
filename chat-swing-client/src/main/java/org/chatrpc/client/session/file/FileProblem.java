package org.chatrpc.client.session.file;

/** Why a file cannot be sent or saved, for a reason on this computer. Trying again does not help by itself. */
public final class FileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** It has no content. */
        EMPTY,
        /** More bytes than are kept until they are sent. */
        TOO_LARGE,
        /** It cannot be read. */
        UNREADABLE,
        /** Its copy on this computer is missing. */
        LOST,
        /** It cannot be written. */
        NOT_WRITTEN,
        /** What arrived is not what was sent. */
        DAMAGED
    }

    private final Reason reason;
    private final String name;

    /** @param name the name of the file */
    public FileProblem(Reason reason, String name) {
        super(reason + ": " + name);
        this.reason = reason;
        this.name = name;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the file. */
    public String name() {
        return name;
    }
}
