package org.chatrpc.store;

import org.chatrpc.log.LogStore;

/** What every contract starts from: a fresh database. */
interface DatabaseContract {
    DatabaseExtension database();

    default LogStore log() {
        return database().stores().log();
    }

    default Chat chat() {
        return new Chat(log());
    }
}
