package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who finds what, with the real index. */
class SearchesTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-01T23:59:00Z"));
    private volatile long now = System.nanoTime();
    /** How much time passes with each look at the clock. */
    private volatile long tick;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(
                        folder,
                        ChatOptions.defaults()
                                .with(TestPolicies.in(folder.resolve("index")))
                                .with(clock)
                                .with(this::nanoTime)
                                .with(Map.of(RateClass.SEARCHES, Rate.perMinute(60, 40))))
                .ready();
        chat.registerAll("ann", "bob", "eve");
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.search.ready();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private long nanoTime() {
        now += tick;
        return now;
    }

    private List<String> texts(String username, String query) {
        return chat.search.texts(username, query);
    }

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    @Test
    void aMessageIsFoundOnceItIsAcknowledgedAndNoMoreOnceItIsEditedOrDeleted() {
        for (int i = 0; i < 5; i++) {
            StoredMessage message = chat.post("ann", "general", "penguins " + i).message();
            assertThat(texts("bob", "penguin")).containsExactly("penguins " + i);
            chat.edits.edit("ann", id(message), "ostriches " + i, OptionalInt.empty());
            assertThat(texts("bob", "penguin")).isEmpty();
            assertThat(texts("bob", "ostrich")).containsExactly("ostriches " + i);
            chat.edits.delete("ann", id(message), "");
            assertThat(texts("bob", "ostrich")).isEmpty();
        }
    }

    @Test
    void theNamesOfFilesAreFoundUntilTheirMessageIsDeleted() {
        ChatFiles files = new ChatFiles(chat);
        StoredMessage message = files.post(
                        "ann", "general", "our plans", "Budget 2027 Zürich.xlsx", ChatFiles.text("1"))
                .message();
        chat.post("ann", "general", "no budget");
        assertThat(texts("bob", "budget zurich")).containsExactly("our plans");
        assertThat(texts("bob", "plans xlsx")).containsExactly("our plans");
        assertThat(texts("bob", "has:file")).containsExactly("our plans");
        assertThat(texts("bob", "\"plans budget\""))
                .as("a phrase across two texts")
                .isEmpty();
        assertThat(chat.search.all("bob", "plans 2027").get(0).matches())
                .containsExactly(
                        new Found.Match("", 4, 5),
                        new Found.Match(message.attachments().get(0).id(), 7, 4));
        chat.edits.delete("ann", id(message), "");
        assertThat(texts("bob", "has:file")).isEmpty();
        assertThat(texts("bob", "zurich")).isEmpty();
    }

    @Test
    void onlyMembersFindWhatIsInARoomAndAllOfIt() {
        chat.post("ann", "red", "before bob joined, secret");
        assertThat(texts("bob", "secret")).isEmpty();
        assertRefused(Problem.NO_SUCH_ROOM, () -> texts("bob", "secret in:red"));
        chat.members.invite("ann", "red", "bob");
        assertThat(texts("bob", "secret")).hasSize(1);
        assertThat(texts("bob", "in:#red")).hasSize(1);
        chat.members.remove("ann", "red", "bob");
        assertThat(texts("bob", "secret")).isEmpty();
        chat.rooms.create("ann", "open", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        assertRefused(Problem.NOT_A_MEMBER, () -> texts("bob", "in:open"));
    }

    @Test
    void directRoomsAreSearchedAndWhatOnlyTheAuthorSeesIsFoundByNobodyElse() {
        chat.rooms.openDirect("ann", "bob");
        chat.post("ann", "ann~bob", "a direct word");
        chat.blocks.block("bob", "ann");
        chat.post("ann", "ann~bob", "a direct word that bob never sees");
        chat.blocks.unblock("bob", "ann");
        assertThat(texts("ann", "direct")).hasSize(2);
        assertThat(texts("bob", "direct in:@ann")).containsExactly("a direct word");
        assertThat(texts("eve", "direct")).isEmpty();
        assertRefused(Problem.NO_SUCH_ROOM, () -> texts("eve", "direct in:ann~bob"));
    }

    @Test
    void messagesAreFoundByAuthorRoomAndDay() {
        chat.post("ann", "general", "penguins at night");
        chat.post("bob", "general", "penguins by bob");
        clock.advance(Duration.ofMinutes(2));
        chat.post("ann", "red", "penguins next day");

        assertThat(texts("ann", "penguins from:ann")).containsExactly("penguins next day", "penguins at night");
        assertThat(texts("ann", "from:bob")).containsExactly("penguins by bob");
        assertThat(texts("ann", "penguins in:red")).containsExactly("penguins next day");
        assertThat(texts("ann", "before:2026-11-02 from:ann")).containsExactly("penguins at night");
        assertThat(texts("ann", "after:2026-11-01")).containsExactly("penguins next day");
        assertThat(texts("ann", "after:2026-11-02")).isEmpty();
        assertThat(texts("ann", "from:nobody")).isEmpty();
        assertThat(texts("ann", "has:file")).isEmpty();
    }

    @Test
    void pagesAreNewestFirstAndComplete() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(0, chat.post("ann", "general", "page " + i).message().body());
        }
        chat.edits.edit("ann", id(newest()), "page 29", OptionalInt.empty());

        SearchPage first = chat.search.page("ann", SearchRequest.of("page").before(Optional.empty(), 10));
        assertThat(first.found()).extracting(found -> found.message().body()).isEqualTo(all.subList(0, 10));
        assertThat(first.next()).isPresent();
        assertThat(texts("bob", "page")).isEqualTo(all);
        SearchPage exact = chat.search.page("ann", SearchRequest.of("page").before(Optional.empty(), 30));
        assertThat(exact.found()).hasSize(30);
        assertThat(exact.next()).as("whether there are more").isEmpty();
    }

    /** The segment of the index with the edited message begins with a newer one, which is not found. */
    @Test
    void anEditedMessageStaysInItsPlace() {
        StoredMessage first = chat.post("ann", "general", "herring one").message();
        chat.post("ann", "general", "herring two");
        assertThat(texts("ann", "herring")).containsExactly("herring two", "herring one");
        chat.post("ann", "general", "something else");
        chat.edits.edit("ann", id(first), "herring one again", OptionalInt.empty());
        assertThat(texts("ann", "herring")).containsExactly("herring two", "herring one again");
    }

    private StoredMessage newest() {
        List<StoredMessage> page = chat.page(
                        "ann", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                .messages();
        return page.get(page.size() - 1);
    }

    @Test
    void aSearchOfManyRoomsFindsOnlyWhatIsInThem() {
        for (int i = 0; i < 25; i++) {
            String room = "room-" + i;
            chat.rooms.create("ann", room, Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
            chat.post("ann", room, "herring in " + room);
            if (i % 5 != 0) {
                chat.members.invite("ann", room, "bob");
            }
        }
        assertThat(texts("ann", "herring")).hasSize(25);
        assertThat(texts("bob", "herring")).hasSize(20);
        assertThat(texts("eve", "herring")).isEmpty();
    }

    @Test
    void searchesHaveARateAndLimits() {
        assertThat(assertRefused(
                                Problem.INVALID_VALUE,
                                () -> chat.search.page(
                                        "ann", SearchRequest.of("x").before(Optional.empty(), 51)))
                        .field())
                .contains("limit");
        assertThat(assertRefused(
                                Problem.NO_SUCH_MESSAGE,
                                () -> chat.search.page(
                                        "ann", SearchRequest.of("x").before(Optional.of("y"), 5)))
                        .field())
                .contains("beforeMessageId");
        for (int i = 0; i < 40; i++) {
            texts("eve", "x");
        }
        assertRefused(Problem.RATE_LIMITED, () -> texts("eve", "x"));
        assertThat(texts("ann", "x")).isEmpty();
    }

    /** Whoever closed only the sending half still gets what is right, and can go on from there. */
    @Test
    void aSearchEndsWhenItsCallerHasGone() {
        for (int i = 0; i < 20; i++) {
            chat.post("ann", "general", "gone " + i);
        }
        assertThat(texts("ann", "gone")).hasSize(20);
        AtomicInteger looks = new AtomicInteger();
        SearchPage left = chat.search.page("ann", SearchRequest.of("gone"), () -> looks.incrementAndGet() > 0);
        assertThat(left.found()).hasSizeLessThan(20);
        assertThat(left.next()).isPresent();
        assertThat(looks).hasValue(1);
        SearchPage stayed = chat.search.page("ann", SearchRequest.of("gone").before(Optional.empty(), 50), () -> false);
        assertThat(stayed.found()).hasSize(20);
    }

    /** The clock stands still until the search has begun, and is then past its end. */
    @Test
    void aSearchThatTakesTooLongGoesOnWithTheNextCall() {
        for (int i = 0; i < 20; i++) {
            chat.post("ann", "general", "slow " + i);
        }
        assertThat(texts("ann", "slow")).hasSize(20);
        tick = TestPolicies.LONG.toNanos() / 4;
        List<String> found = new ArrayList<>();
        Optional<String> before = Optional.empty();
        int calls = 0;
        do {
            SearchPage page = chat.search.page("ann", SearchRequest.of("slow").before(before, 50));
            page.found().forEach(each -> found.add(each.message().body()));
            before = page.next().isPresent()
                    ? Optional.of(Long.toString(page.next().getAsLong()))
                    : Optional.empty();
            calls++;
        } while (before.isPresent());
        assertThat(found).hasSize(20).doesNotHaveDuplicates();
        assertThat(calls).isGreaterThan(4);
    }
}
