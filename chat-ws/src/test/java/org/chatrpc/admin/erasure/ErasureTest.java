package org.chatrpc.admin.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.message.Posted;
import org.chatrpc.message.history.Page;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.MemberView;
import org.chatrpc.search.TestPolicies;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of a person is left after an erasure but what the policy keeps. */
class ErasureTest {
    private static final Origin HOME = new Origin("203.0.113.77", "Zebediahs phone");
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String NAME = "zebediah";
    private static final String SHOWN = "Quuxly Trelawney";
    private static final String TEXT = "xyzzyplugh";
    private static final String FILE = "frobnicated";

    @TempDir
    private Path folder;

    enum Engine {
        SQLITE,
        POSTGRESQL
    }

    private DatabaseConfig database(Engine engine) {
        return engine == Engine.SQLITE
                ? SqliteTemplate.databaseAt(folder.resolve("chat.db"))
                : PostgresServer.newDatabase();
    }

    private Chat chat(DatabaseConfig database) {
        return new Chat(database, ChatOptions.defaults().with(TestPolicies.in(folder.resolve("search")))).ready();
    }

    /** Ann administers, bob is there, and the person has left traces everywhere. */
    private static void live(Chat chat) {
        chat.register("ann");
        chat.register("bob");
        NewSession session = chat.accounts.register(NAME, "password of " + NAME, Optional.empty(), HOME);
        chat.accounts.updateProfile(NAME, SHOWN);
        chat.rooms.create(
                NAME, "tea", Optional.of("Tea"), Optional.empty(), Visibility.PRIVATE, Optional.of(Role.MEMBER));
        chat.members.invite(NAME, "tea", "bob");
        chat.rooms.openDirect(NAME, "bob");
        Posted first = chat.post(NAME, "general", TEXT + " one");
        chat.edits.edit(NAME, Long.toString(first.message().id()), TEXT + " two", OptionalInt.empty());
        chat.pins.pin(
                NAME,
                Long.toString(chat.post(NAME, "tea", TEXT + " pinned").message().id()));
        chat.post(NAME, "bob~" + NAME, TEXT + " secret");
        ChatFiles files = new ChatFiles(chat);
        files.post(NAME, "tea", TEXT + " look", FILE + ".txt", ChatFiles.text(FILE + " inside"));
        files.post(NAME, "tea", "", FILE + "2.txt", ChatFiles.text(FILE + " again"));
        files.upload(NAME, "tea", FILE + "3.txt", ChatFiles.text(FILE + " never sent"));
        String answered = Long.toString(
                chat.post("bob", "general", "hello @" + "ann").message().id());
        chat.messages.post(NAME, "general", TEXT + " answer", "a-1", answered);
        chat.reactions.add(NAME, answered, "👍");
        chat.reactions.add("bob", answered, "👍");
        chat.reports.report(NAME, answered, TEXT + " is rude");
        chat.blocks.block(NAME, "ann");
        chat.blocks.block("ann", NAME);
        chat.members.markRead(NAME, "general", 2);
        chat.presences.set(
                chat.sessions.authenticate(session.token()),
                Optional.empty(),
                Optional.of(TEXT + " status"),
                Optional.empty(),
                Optional.empty());
    }

    private static void awaitFinished(Chat chat, String messages) {
        await().atMost(SOON)
                .until(() -> chat.administration
                        .erasures()
                        .erase("ann", NAME, NAME, messages)
                        .finished());
        await().atMost(SOON).until(() -> chat.accountDirectory.find(NAME).isEmpty());
    }

    private static List<StoredMessage> history(Chat chat, String username, String room) {
        Page page = chat.page(username, room, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
        return page.messages();
    }

    private static AccountInfo remains(Chat chat) {
        return chat.accountDirectory
                .all()
                .filter(account -> Erasure.isPseudonym(account.username()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void withTheMessagesNothingIsLeftInAnyTable(Engine engine) throws Exception {
        DatabaseConfig database = database(engine);
        try (Chat chat = chat(database)) {
            live(chat);
            String cursor = chat.feed.now();
            chat.administration.erasures().erase("ann", NAME, NAME, "DELETE");
            assertRefused(Problem.ACCOUNT_INACTIVE, () -> chat.accounts.login(NAME, "password of " + NAME, HOME));
            assertThat(chat.sessions.of(NAME)).isEmpty();
            awaitFinished(chat, "DELETE");

            for (String trace : List.of(NAME, SHOWN, TEXT, FILE, HOME.address())) {
                assertThat(Traces.inTables(database, trace)).as(trace).isEmpty();
            }
            AccountInfo remains = remains(chat);
            assertThat(remains.displayName()).isEqualTo("Deleted account");
            assertThat(remains.isActive() || remains.createdAt().isAfter(Instant.EPOCH))
                    .isFalse();
            assertThat(history(chat, "bob", "general"))
                    .extracting(StoredMessage::author, StoredMessage::isDeleted)
                    .containsExactly(
                            tuple(remains.username(), true), tuple("bob", false), tuple(remains.username(), true));
            assertThat(history(chat, "bob", "bob~" + remains.username())).hasSize(1);
            assertThat(chat.members.list("bob", "tea", "", 10))
                    .extracting(MemberView::username, MemberView::role)
                    .containsExactly(tuple("bob", Role.OWNER));
            assertRefused(Problem.CURSOR_EXPIRED, () -> chat.poll("bob", cursor));
            assertThat(chat.poll("bob", chat.feed.now()).entries()).isEmpty();
            new Backups(database, line -> {}).check();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutThemTheTextsAreNobodys(Engine engine) throws Exception {
        DatabaseConfig database = database(engine);
        try (Chat chat = chat(database)) {
            live(chat);
            chat.administration.erasures().erase("ann", NAME, NAME, "KEEP");
            awaitFinished(chat, "KEEP");

            for (String trace : List.of(NAME, SHOWN, FILE, HOME.address())) {
                assertThat(Traces.inTables(database, trace)).as(trace).isEmpty();
            }
            String rest = remains(chat).username();
            assertThat(history(chat, "bob", "general"))
                    .extracting(StoredMessage::author, StoredMessage::body)
                    .containsExactly(
                            tuple(rest, TEXT + " two"), tuple("bob", "hello @ann"), tuple(rest, TEXT + " answer"));
            assertThat(history(chat, "bob", "tea"))
                    .extracting(
                            StoredMessage::body,
                            StoredMessage::isDeleted,
                            message -> message.attachments().size())
                    .containsExactly(
                            tuple(TEXT + " pinned", false, 0), tuple(TEXT + " look", false, 0), tuple("", true, 0));
            assertThat(found(chat, "from:" + rest + " " + TEXT)).isNotEmpty();
            assertThat(found(chat, "from:" + NAME + " " + TEXT)).isEmpty();
            new Backups(database, line -> {}).check();
        }
    }

    /** What bob finds. With the new id of the log the index is opened anew, which may be after it was ready before. */
    private static List<String> found(Chat chat, String query) {
        return await().ignoreExceptionsMatching(
                        refusal -> refusal instanceof ChatException known && known.problem() == Problem.INDEXING)
                .until(() -> chat.search.ready().texts("bob", query), texts -> true);
    }

    /** The audit log has the name until its entries are pruned, as {@code chat.audit.keepDays} says. */
    @Test
    void nothingIsLeftInTheBytesOfAnyFile() throws Exception {
        DatabaseConfig database = database(Engine.SQLITE);
        try (Chat chat = chat(database)) {
            live(chat);
            chat.search.ready();
            assertThat(Traces.inFiles(folder, NAME)).isNotEmpty();
            assertThat(Traces.inFiles(folder, TEXT)).isNotEmpty();
            assertThat(Traces.inFiles(folder, FILE)).isNotEmpty();
            chat.administration.erasures().erase("ann", NAME, NAME, "DELETE");
            awaitFinished(chat, "DELETE");
            while (chat.stores.audit().prune(Instant.now().plusSeconds(60), 10) > 0) {
                // Each round leaves an entry that says so.
                if (Traces.inTables(database, NAME).isEmpty() && auditEntries(chat) <= 1) {
                    break;
                }
            }
            chat.search.ready();
            for (String trace : List.of(NAME, SHOWN, TEXT, FILE, HOME.address())) {
                await().atMost(SOON).untilAsserted(() -> {
                    chat.stores.log().scrub();
                    assertThat(Traces.inFiles(folder, trace)).as(trace).isEmpty();
                });
            }
        }
    }

    private static int auditEntries(Chat chat) {
        return chat.stores.audit().after(0, 100).size();
    }

    @Test
    void theNameIsNeverUsedAgainAndNobodyBecomesTheRemains() {
        try (Chat chat = chat(database(Engine.SQLITE))) {
            live(chat);
            chat.administration.erasures().erase("ann", NAME, NAME, "KEEP");
            awaitFinished(chat, "KEEP");

            assertRefused(Problem.USERNAME_TAKEN, () -> chat.register(NAME));
            assertRefused(Problem.USERNAME_TAKEN, () -> chat.register("deleted-0123456789abcdef0123"));
            assertRefused(
                    Problem.USERNAME_TAKEN,
                    () -> chat.administration
                            .accounts()
                            .create("ann", NAME, Optional.empty(), Optional.empty(), false, "192.0.2.1"));
            String rest = remains(chat).username();
            assertRefused(
                    Problem.NOT_PERMITTED, () -> chat.administration.accounts().reactivate("ann", rest));
            assertRefused(
                    Problem.NOT_PERMITTED,
                    () -> chat.administration.accounts().resetPassword("ann", rest, Optional.empty(), "192.0.2.1"));
            Erasures erasures = chat.administration.erasures();
            assertRefused(Problem.NOT_PERMITTED, () -> erasures.erase("ann", rest, rest, "DELETE"));
            assertRefused(Problem.LAST_ADMINISTRATOR, () -> erasures.erase("ann", "ann", "ann", "DELETE"));
            assertRefused(Problem.INVALID_VALUE, () -> erasures.erase("ann", "bob", "bob", "SOME"));
            assertRefused(Problem.NOT_PERMITTED, () -> erasures.erase("bob", "ann", "ann", "KEEP"));
        }
    }

    /** As after a crash: the work ends with the server at whatever point it has come to, and is taken up again. */
    @ParameterizedTest
    @EnumSource
    void isTakenUpAgainAfterARestart(Engine engine) throws Exception {
        DatabaseConfig database = database(engine);
        try (Chat chat = chat(database)) {
            live(chat);
            for (int i = 0; i < 250; i++) {
                chat.post(NAME, "general", TEXT + " " + i);
            }
            chat.administration.erasures().erase("ann", NAME, NAME, "DELETE");
        }
        try (Chat chat = chat(database)) {
            awaitFinished(chat, "DELETE");
            assertThat(Traces.inTables(database, NAME)).isEmpty();
            assertThat(Traces.inTables(database, TEXT)).isEmpty();
            new Backups(database, line -> {}).check();
        }
    }

    @Test
    void everyNodeLearnsOfIt() throws Exception {
        DatabaseConfig database = database(Engine.POSTGRESQL);
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            live(one);
            other.journal.catchUp(0);
            String cursor = other.feed.now();
            assertThat(other.accountDirectory.find(NAME)).isPresent();
            one.administration.erasures().erase("ann", NAME, NAME, "KEEP");
            awaitFinished(other, "KEEP");

            await().atMost(SOON).until(() -> one.accountDirectory.find(NAME).isEmpty());
            assertRefused(Problem.CURSOR_EXPIRED, () -> other.poll("bob", cursor));
            assertThat(history(other, "bob", "general"))
                    .extracting(StoredMessage::author)
                    .containsOnly("bob", remains(other).username());
            assertThat(Traces.inTables(database, NAME)).isEmpty();
            assertThat(one.post("bob", "general", "still works").message().number())
                    .isEqualTo(4);
        }
    }
}
