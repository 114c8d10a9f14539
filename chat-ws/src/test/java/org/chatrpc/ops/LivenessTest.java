package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivenessTest {
    @TempDir
    Path folder;

    @Test
    void aServerWithoutAJournalThreadIsDownButOneThatIsOpeningIsNot() {
        Configuration configuration = Configuration.read(Map.of("chat.data.dir", folder.toString())::get, name -> null);
        ChatApplication dead = new ChatApplication(configuration, new GuardedLog(), task -> new Thread(task) {
            @Override
            public void start() {
                throw new OutOfMemoryError("unable to create native thread");
            }
        });
        assertThat(dead.liveness().ready()).as("not started yet").isTrue();
        dead.start();
        assertThat(dead.liveness().ready()).isFalse();
        assertThat(dead.liveness().reason()).contains("restart");
        dead.stop();

        ChatApplication live = new ChatApplication(configuration, new GuardedLog(), Thread::new);
        live.start();
        assertThat(live.liveness()).isEqualTo(Readiness.READY);
        live.stop();
    }
}
