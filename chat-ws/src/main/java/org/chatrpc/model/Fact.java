package org.chatrpc.model;

/**
 * Something that happened, in the past tense and complete: whoever applies the facts in order of the log, to tables or to
 * memory, has the state of the chat. Applying one twice changes nothing.
 */
public sealed interface Fact {

    /** The stream of what everybody is told. No room's id has a {@code *}. */
    String EVERYBODY = "*";

    /** What the stream of one person's matters begins with. No room's id begins so. */
    String PERSONAL = "@";

    /**
     * Where readers find it: a room's id, {@code @username} for what concerns one person only, {@link #EVERYBODY}, or empty
     * for no reader.
     */
    String stream();

    <R> R accept(Visitor<R> visitor);

    /** An estimate of the heap that its texts take, in bytes; the rest is small and about the same for all. */
    default long bytes() {
        return 0;
    }

    /** A case for each kind of fact, so that the compiler finds whoever forgets one. */
    interface Visitor<R> {
        R messagePosted(MessagePosted fact);

        R roomCreated(RoomCreated fact);

        R roomUpdated(RoomUpdated fact);

        R memberJoined(MemberJoined fact);

        R memberLeft(MemberLeft fact);

        R roleChanged(RoleChanged fact);

        R readMarked(ReadMarked fact);

        R accountCreated(AccountCreated fact);

        R accountUpdated(AccountUpdated fact);

        R passwordChanged(PasswordChanged fact);

        R sessionOpened(SessionOpened fact);

        R sessionClosed(SessionClosed fact);
    }

    record MessagePosted(StoredMessage message) implements Fact {
        @Override
        public long bytes() {
            return message.bytes();
        }

        @Override
        public String stream() {
            return message.room();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.messagePosted(this);
        }
    }

    record RoomCreated(String actor, RoomInfo room) implements Fact {
        @Override
        public long bytes() {
            return room.bytes();
        }

        @Override
        public String stream() {
            return room.id();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.roomCreated(this);
        }
    }

    /** The room's title, topic or archived flag changed; {@code room} is all of it after the change. */
    record RoomUpdated(String actor, RoomInfo room) implements Fact {
        @Override
        public long bytes() {
            return room.bytes();
        }

        @Override
        public String stream() {
            return room.id();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.roomUpdated(this);
        }
    }

    /**
     * Becoming a member also marks what the room holds until then as read: a newcomer starts with nothing unread. Who comes to
     * a room that nobody is in is recorded as its owner, whatever role was asked for, unless the room is direct.
     */
    record MemberJoined(String actor, String room, String username, Role role) implements Fact {
        @Override
        public String stream() {
            return room;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.memberJoined(this);
        }
    }

    record MemberLeft(String actor, String room, String username) implements Fact {
        @Override
        public String stream() {
            return room;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.memberLeft(this);
        }
    }

    record RoleChanged(String actor, String room, String username, Role role) implements Fact {
        @Override
        public String stream() {
            return room;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.roleChanged(this);
        }
    }

    /** {@code username} has read the room up to {@code number}; only that person's own sessions are told. */
    record ReadMarked(String room, String username, long number) implements Fact {
        @Override
        public String stream() {
            return personal(username);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readMarked(this);
        }
    }

    /** @param passwordHash in the encoded form of the hashing library; never leaves the server */
    record AccountCreated(AccountInfo account, String passwordHash) implements Fact {
        @Override
        public String stream() {
            return "";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accountCreated(this);
        }
    }

    /** The display name changed; {@code account} is all of it after the change. */
    record AccountUpdated(AccountInfo account) implements Fact {
        @Override
        public String stream() {
            return EVERYBODY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accountUpdated(this);
        }
    }

    /** @param passwordHash in the encoded form of the hashing library; never leaves the server */
    record PasswordChanged(String username, String passwordHash) implements Fact {
        @Override
        public String stream() {
            return "";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.passwordChanged(this);
        }
    }

    record SessionOpened(SessionRecord session) implements Fact {
        @Override
        public String stream() {
            return "";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sessionOpened(this);
        }
    }

    record SessionClosed(String username, String sessionId) implements Fact {
        @Override
        public String stream() {
            return "";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sessionClosed(this);
        }
    }

    /** The stream of what concerns one person only. No room's id has an {@code @}. */
    static String personal(String username) {
        return PERSONAL + username;
    }
}
