package org.chatrpc.store;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes the databases of {@link PostgresServer} back after each test; JUnit finds it by itself and calls it last. */
public final class DatabasesTakenBack implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        PostgresServer.takeBack();
    }
}
