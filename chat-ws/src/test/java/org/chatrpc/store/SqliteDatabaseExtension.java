package org.chatrpc.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A SQLite file per test, in a folder that goes with it. */
public final class SqliteDatabaseExtension implements DatabaseExtension, BeforeEachCallback, AfterEachCallback {
    private final StatementCounter statements = new StatementCounter();
    private Path folder;
    private Stores stores;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("chat-store");
        stores = open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        stores.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Stores open() {
        Stores opened = new Stores(DatabaseConfig.sqlite(file()), statements);
        opened.log().open();
        return opened;
    }

    /** The database file. */
    public Path file() {
        return folder.resolve("chat.db");
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public Stores reopened() {
        stores.close();
        stores = open();
        return stores;
    }

    @Override
    public StatementCounter statements() {
        return statements;
    }
}
