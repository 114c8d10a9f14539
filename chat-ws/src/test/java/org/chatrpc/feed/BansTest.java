package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.Ban;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bans, and what other people and other nodes know of them. */
class BansTest {
    @TempDir
    Path folder;

    private static void tea(Chat chat) {
        chat.registerAll("ann", "bob", "cid");
        chat.rooms.create("ann", "tea", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        chat.members.join("bob", "tea");
    }

    @Test
    void onlyModeratorsSeeWhoIsBanned() {
        try (Chat chat = new Chat(folder).ready()) {
            tea(chat);
            chat.bans.ban("ann", "tea", "cid");

            assertThat(chat.bans.list("ann", "tea", "", 10).items())
                    .extracting(Ban::username)
                    .containsExactly("cid");
            assertRefused(Problem.NOT_PERMITTED, () -> chat.bans.list("bob", "tea", "", 10));
            assertRefused(Problem.NOT_A_MEMBER, () -> chat.bans.list("cid", "tea", "", 10));
            assertThat(assertRefused(Problem.USER_BANNED, () -> chat.members.join("cid", "tea"))
                            .field())
                    .contains("room");
            assertThat(assertRefused(Problem.USER_BANNED, () -> chat.members.invite("bob", "tea", "cid"))
                            .field())
                    .contains("username");
        }
    }

    @Test
    void aBanHoldsOnAnotherNodeAtOnce() {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            tea(one);
            other.journal.catchUp(0);
            String cursor = one.feed.now();
            one.bans.ban("ann", "tea", "bob");

            assertRefused(Problem.USER_BANNED, () -> other.members.join("bob", "tea"));
            other.journal.catchUp(0);
            assertThat(other.poll("bob", cursor).entries())
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .containsExactly("MEMBER_LEFT");
            assertThat(other.poll("ann", cursor).entries())
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .containsExactly("MEMBER_LEFT", "MEMBER_BANNED");
            other.bans.unban("ann", "tea", "bob");
            one.members.join("bob", "tea");
        }
    }
}
