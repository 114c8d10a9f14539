package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.directory.AccountStore;
import org.junit.jupiter.api.Test;

/** Account data that is kept only on disk. */
interface AccountStoreContract extends UsedTokensContract {

    default AccountStore accounts() {
        return database().stores().accounts();
    }

    @Test
    default void theLatestPasswordHashIsReturned() {
        Chat chat = chat();
        chat.account("alice");
        assertThat(accounts().passwordHash("alice")).contains("hash of alice");

        chat.committed(new ChangePassword("alice", "", "hash of alice", "another"));
        assertThat(accounts().passwordHash("alice")).contains("another");
        assertThat(database().reopened().accounts().passwordHash("alice")).contains("another");
    }

    @Test
    default void anUnknownAccountHasNoPasswordHash() {
        assertThat(accounts().passwordHash("nobody")).isEmpty();
    }
}
