package org.chatrpc.soap;

import org.chatrpc.model.Visibility;

/** The kinds of rooms in the table of {@link RoomAccessTest}. */
enum RoomKind {
    PUBLIC,
    PRIVATE,
    /** A direct room; of the members, only the two people who talk in it exist. */
    DIRECT,
    /** A public room that is archived. */
    ARCHIVED,
    /** A public room in which moderators may post, and members may not. */
    POSTING,
    /** A public room with a legal hold. */
    HELD,
    /** A public room that was deleted. */
    DELETED,
    /** What is about no room: the answer does not depend on one. */
    NONE;

    Visibility visibility() {
        return this == PRIVATE ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    /** Whether there is somebody in such a room who could call. */
    boolean has(Caller caller) {
        return switch (this) {
            case DIRECT ->
                switch (caller) {
                    case MEMBER, STRANGER, ADMINISTRATOR, SERVICE -> true;
                    default -> false;
                };
            case NONE ->
                switch (caller) {
                    case MEMBER, ADMINISTRATOR, SERVICE -> true;
                    default -> false;
                };
            default -> true;
        };
    }
}
