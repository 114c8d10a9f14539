package org.chatrpc.server.glassfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.chatrpc.server.SelfSignedKey;
import org.chatrpc.server.settings.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a changed key store is read. */
class TlsKeyFileTest {

    private static final FileTime CHANGED = FileTime.from(Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aFileThatCouldNotBeReadIsReadLaterAlthoughItLooksTheSame()
            throws IOException, StartFailure, GeneralSecurityException {
        Path store = SelfSignedKey.create(folder.resolve("key.p12"));
        Path password = Files.writeString(folder.resolve("password"), SelfSignedKey.PASSWORD);
        byte[] successor = Files.readAllBytes(SelfSignedKey.create(folder.resolve("successor.p12")));
        try (TlsKeyFile file = TlsKeyFile.open(store, password)) {
            TlsKey former = file.key();
            put(store, new byte[successor.length]);
            file.readIfChanged();
            assertThat(file.key()).isSameAs(former);

            put(store, successor);
            file.readIfChanged();
            TlsKey read = file.key();
            assertThat(read).isNotSameAs(former);
            file.readIfChanged();
            assertThat(file.key()).as("nothing changed").isSameAs(read);
        }
    }

    private static void put(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Files.setLastModifiedTime(file, CHANGED);
    }
}
