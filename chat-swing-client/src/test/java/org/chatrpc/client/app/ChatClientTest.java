package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ChatClientTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--server", "--user", "--theme", "--lang", "--data", "--version");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("chat-client ");
    }

    @Test
    void anInvalidCommandLineCausesOneReadableLineAndAnExitCode() {
        assertThat(run("--server", "not an address")).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("not an address"));
        assertThat(run("--server", "one.example,http://,two.example")).isEqualTo(2);
        assertThat(run("--theme", "pink")).isEqualTo(2);
        assertThat(run("--lang", "tlh")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new ChatClient())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
