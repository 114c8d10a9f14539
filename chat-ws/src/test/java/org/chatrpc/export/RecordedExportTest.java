package org.chatrpc.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.audit.ChainCheck;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody on the machine does is recorded in the chain beside a running server, which goes on with it. */
class RecordedExportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntryIsAddedBesideARunningServer(boolean sqlite) {
        DatabaseConfig database =
                sqlite ? DatabaseConfig.sqlite(folder.resolve("chat.db")) : PostgresServer.newDatabase();
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            chat.registerAll("ann", "bob");
            AuditedAction act = AuditedAction.about("bob").is("userOfMachine", "root");
            new Backups(database, line -> {})
                    .audit(AuditRecord.done(AuditKinds.EXPORTED, "", act).from("export", ""));
            chat.register("cid");

            List<AuditEntry> all = chat.stores.audit().after(0, 1_000);
            assertThat(all)
                    .filteredOn(entry -> entry.kind().equals(AuditKinds.EXPORTED))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.subject()).isEqualTo("bob");
                        assertThat(entry.operation()).isEqualTo("export");
                        assertThat(entry.after()).contains("root");
                    });
            ChainCheck check = new ChainCheck();
            assertThat(check.finish(chat.stores.audit().read(check::next)).lines())
                    .isEmpty();
        }
    }
}
