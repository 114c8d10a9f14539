package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.log.MessageLogTest.RED;
import static org.chatrpc.log.MessageLogTest.entries;
import static org.chatrpc.log.MessageLogTest.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.StoredMessage;
import org.junit.jupiter.api.Test;

/** All entries about a message have its latest state, which counts once. */
class MessageLogStatesTest {
    private final MessageLog log = new MessageLog();

    @Test
    void allEntriesOfAMessageGetItsLatestState() {
        StoredMessage sent = ((MessagePosted) in("red", 1).fact()).message();
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 3), ReadLimit.items(5));
        log.append(List.of(edited(sent, 4, "one"), edited(sent, 5, "two")));
        assertThat(texts(0)).containsExactly("two", "hi", "hi", "two", "two");

        log.append(List.of(edited(sent, 6, "three")));
        assertThat(texts(1)).containsExactly("hi", "hi", "three", "three", "three");
        log.append(entries(7, 10));
        log.append(List.of(edited(sent, 11, "four")));
        assertThat(texts(6)).containsExactly("hi", "hi", "hi", "hi", "four");
    }

    @Test
    void aStateReadFromDiskIsNotReplacedByAnEarlierOne() {
        StoredMessage sent = ((MessagePosted) in("red", 1).fact()).message();
        LogEntry first = edited(sent, 2, "one");
        LogEntry last = edited(sent, 3, "two");
        LogEntry asRead = new LogEntry(1, sent.sentAt(), new MessagePosted(((MessageEdited) last.fact()).message()));
        log.reset(new Bounds("x", 1, 0, 0), List.of(asRead, first), ReadLimit.items(5));
        assertThat(texts(0)).startsWith("two");
        log.append(List.of(last));
        assertThat(texts(0)).containsExactly("two", "two", "two");
    }

    @Test
    void aMessageCountsOnceHoweverManyEntriesAreAboutIt() {
        StoredMessage sent = ((MessagePosted) in("red", 1).fact()).message();
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 3), new ReadLimit(1_000, 15_000));
        log.append(List.of(edited(sent, 4, "x".repeat(5_000)), edited(sent, 5, "y".repeat(5_000))));
        assertThat(log.bounds().floor()).isZero();
        log.append(List.of(edited(sent, 6, "y".repeat(6_050))));
        assertThat(log.bounds().floor()).isOne();
        log.append(List.of(edited(sent, 7, "z")));
        log.append(entries(8, 20));
        assertThat(log.bounds().floor()).isOne();
    }

    @Test
    void theReactionsToAMessageCountAndTheirEntriesSayNothingOnceItIsDeleted() {
        StoredMessage sent = ((MessagePosted) in("red", 1).fact()).message();
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 1), new ReadLimit(1_000, 10_000));
        StoredMessage current = sent;
        List<LogEntry> reactions = new ArrayList<>();
        for (int i = 2; i <= 11; i++) {
            current = current.withReaction(i, "a" + i, "bob");
            reactions.add(new LogEntry(i, sent.sentAt(), new ReactionAdded("bob", "a" + i, current)));
        }
        reactions.forEach(each -> log.append(List.of(each)));
        assertThat(log.bounds().floor()).isZero();
        assertThat(facts(0))
                .allMatch(fact -> fact.message().responses().reactions().size() == 10);

        StoredMessage gone = current.deleted(12, new MessageChanges.Deletion("ann", sent.sentAt(), ""), "digest");
        log.append(List.of(new LogEntry(12, sent.sentAt(), new MessageDeleted("ann", gone))));
        assertThat(facts(0)).hasSize(12).allMatch(fact -> fact.message().equals(gone));
        assertThat(facts(0))
                .filteredOn(ReactionAdded.class::isInstance)
                .hasSize(10)
                .allMatch(fact -> ((ReactionAdded) fact).emoji().isEmpty());

        log.reset(new Bounds("x", 1, 0, 0), entries(1, 1), new ReadLimit(1_000, 3_500));
        reactions.forEach(each -> log.append(List.of(each)));
        assertThat(log.bounds().floor()).isPositive();
    }

    @Test
    void aMessageCountsTheAnswersThatItDoesNotIncludeYet() {
        log.reset(new Bounds("x", 1, 0, 0), entries(1, 1), ReadLimit.items(100));
        StoredMessage root = facts(0).get(0).message();
        StoredMessage first = ((MessagePosted) in("red", 2).fact()).message().inThread(root.id());
        StoredMessage second = ((MessagePosted) in("red", 3).fact()).message().inThread(root.id());
        Instant at = root.sentAt();
        log.append(
                List.of(new LogEntry(2, at, new MessagePosted(first)), new LogEntry(3, at, new MessagePosted(second))));
        assertThat(facts(0).get(0).message()).isEqualTo(root.withAnswers(2, 1).withAnswers(3, 1));

        StoredMessage gone = first.deleted(4, new MessageChanges.Deletion("ann", at, ""), "digest");
        log.append(List.of(new LogEntry(4, at, new MessageDeleted("ann", gone))));
        assertThat(facts(0).get(0).message().responses().replyCount()).isEqualTo(1);

        StoredMessage asRead = root.withAnswers(2, 1).withAnswers(3, 1);
        log.reset(
                new Bounds("x", 1, 0, 0),
                List.of(
                        new LogEntry(1, at, new MessagePosted(asRead)),
                        new LogEntry(2, at, new MessagePosted(first)),
                        new LogEntry(3, at, new MessagePosted(second))),
                ReadLimit.items(100));
        assertThat(facts(0).get(0).message()).isEqualTo(asRead);
    }

    private List<MessageFact> facts(long after) {
        return log.read(RED, after, 100, ReadLimit.items(100)).orElseThrow().items().stream()
                .map(entry -> (MessageFact) entry.fact())
                .toList();
    }

    private List<String> texts(long after) {
        return log.read(RED, after, 100, ReadLimit.items(100)).orElseThrow().items().stream()
                .map(entry -> ((MessageFact) entry.fact()).message().body())
                .toList();
    }

    private static LogEntry edited(StoredMessage message, long seq, String body) {
        Instant at = Instant.ofEpochMilli(seq);
        return new LogEntry(
                seq,
                at,
                new MessageEdited(
                        "ann", message.edited(seq, new MessageChanges.Edit("ann", at), body, List.of(), "digest")));
    }
}
