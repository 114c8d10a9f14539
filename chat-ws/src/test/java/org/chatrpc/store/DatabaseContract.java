package org.chatrpc.store;

import org.chatrpc.log.store.LogStore;

/** Common base of all contracts: a fresh database. */
interface DatabaseContract {
    DatabaseExtension database();

    default LogStore log() {
        return database().stores().log();
    }

    default Chat chat() {
        return new Chat(log());
    }
}
