package org.chatrpc.store;

import org.chatrpc.model.Role;

/** Common base of the contracts about administrators: a chat that has one. */
interface AdministeredContract extends DatabaseContract {
    /** The administrator zoe, and alice and bob in the room {@code general}. */
    default Chat administered() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true), Chat.joined("general", "zoe", Role.OWNER));
        chat.members("alice", "bob");
        return chat;
    }
}
