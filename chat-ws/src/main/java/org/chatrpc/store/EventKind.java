package org.chatrpc.store;

/** What an entry of the log records; the names stand in the table. */
enum EventKind {
    MESSAGE_POSTED,
    ROOM_CREATED,
    ROOM_UPDATED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    ROLE_CHANGED,
    READ_MARKED,
    ACCOUNT_CREATED,
    ACCOUNT_UPDATED,
    PASSWORD_CHANGED,
    SESSION_OPENED,
    SESSION_CLOSED
}
