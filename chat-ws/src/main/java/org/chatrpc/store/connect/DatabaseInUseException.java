package org.chatrpc.store.connect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database file is in use by another running server. */
public class DatabaseInUseException extends StoreException {
    private final transient Path file;

    public DatabaseInUseException(Path file, @Nullable Throwable cause) {
        super("The database " + file + " is in use by another server.", cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
