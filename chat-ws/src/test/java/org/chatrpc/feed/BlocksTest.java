package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.Block;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocking people, and what they and other nodes know of it. */
class BlocksTest {
    @TempDir
    Path folder;

    @Test
    void aDirectMessageOfSomebodyBlockedIsNeitherUnreadNorAMention() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            String room = chat.rooms.openDirect("ann", "bob").info().id();
            chat.blocks.block("bob", "ann");
            chat.post("ann", room, "hello @bob");

            assertThat(chat.rooms.get("bob", room).lastNumber()).isOne();
            assertThat(chat.rooms.get("bob", room).readNumber()).isOne();
            assertThat(chat.rooms.get("bob", room).mentions()).isZero();
            assertThat(chat.blocks.list("bob", "", 10).items())
                    .extracting(Block::blocked)
                    .containsExactly("ann");
            assertRefused(Problem.INVALID_VALUE, () -> chat.blocks.block("bob", "bob"));
        }
    }

    @Test
    void aMentionOfEverybodyDoesNotMentionWhoBlocksItsAuthor() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob", "cid");
            chat.post("ann", "general", "@room first");
            chat.blocks.block("bob", "ann");
            chat.post("ann", "general", "@room again, @bob");

            assertThat(chat.rooms.get("bob", "general").mentions()).isZero();
            assertThat(chat.rooms.get("cid", "general").mentions()).isEqualTo(2);
            chat.blocks.unblock("bob", "ann");
            assertThat(chat.rooms.get("bob", "general").mentions()).isEqualTo(2);
        }
    }

    @Test
    void aBlockHoldsOnAnotherNodeAtOnceAndOnlyTheOwnSessionsAreNotified() {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            one.registerAll("ann", "bob");
            String room = one.rooms.openDirect("ann", "bob").info().id();
            other.journal.catchUp(0);
            String cursor = one.feed.now();
            one.blocks.block("bob", "ann");

            assertThat(other.post("ann", room, "hello").message().isShownTo("bob"))
                    .isFalse();
            one.journal.catchUp(0);
            assertThat(one.poll("ann", cursor).entries())
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .containsExactly("MESSAGE_POSTED");
            assertThat(one.poll("bob", cursor).entries())
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .containsExactly("USER_BLOCKED", "MESSAGE_POSTED", "READ_MARKED");
            assertThat(one.poll("bob", cursor).entries())
                    .filteredOn(entry -> entry.fact() instanceof MessageFact)
                    .noneMatch(entry -> ((MessageFact) entry.fact()).message().isShownTo("bob"));
        }
    }
}
