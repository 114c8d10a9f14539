package org.chatrpc.ops.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.store.Stores;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever takes all data out of the database by the command is in its audit log, as with exports. */
class BackupToolTest {
    private static final String SETTING = "chat.data.dir";

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void configure() {
        System.setProperty(SETTING, folder.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty(SETTING);
    }

    private int run(String... arguments) {
        errors.getBuffer().setLength(0);
        return new BackupTool().run(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), arguments);
    }

    private List<AuditEntry> audited() {
        List<AuditEntry> entries = new ArrayList<>();
        new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {}).readAudit(entries::add);
        return entries;
    }

    @Test
    void aBackupThatWasMadeIsInTheAuditLogAndOneThatWasNotIsNot() {
        Path file = folder.resolve("chat.backup");
        assertThat(run("take", file.toString())).isOne();
        assertThat(errors.toString().lines()).as("there is no database").hasSize(1);
        DatabaseConfig database = DatabaseConfig.sqlite(folder.resolve("chat.db"));
        try (Stores stores = new Stores(database)) {
            stores.log().open();
            assertThat(run("take", file.toString()))
                    .as("beside a server: %s", errors)
                    .isZero();
        }
        assertThat(audited()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("BACKED_UP");
            assertThat(entry.operation()).isEqualTo("backup");
            assertThat(entry.after()).contains(file.getFileName().toString(), "userOfMachine");
        });
        assertThat(run("take", file.toString())).as("the file exists").isOne();
        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(audited()).hasSize(1);
        assertThat(run("replace", file.toString())).isZero();
        assertThat(audited()).hasSize(2);
    }
}
