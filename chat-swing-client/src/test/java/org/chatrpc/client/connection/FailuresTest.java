package org.chatrpc.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final List<Path> CONTRACTS =
            List.of(Path.of("..", "wsdl", "chat.wsdl"), Path.of("..", "wsdl", "chat-admin.wsdl"));

    @Test
    void everyFaultCodeOfTheContractHasATextInTheClient() throws IOException {
        assertThat(codes())
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(explain(code, "1 to 64 characters."))
                        .isEqualTo(Texts.get("failure.code." + code.toLowerCase(Locale.ROOT), "1 to 64 characters.")));
    }

    @Test
    void theReasonForAnInvalidValueIsShown() {
        assertThat(explain("INVALID_VALUE", "title: at most 100 characters."))
                .contains("title: at most 100 characters.");
    }

    @Test
    void theElementTellsReasonsOfOneCodeApart() {
        assertThat(explain("LIMIT_REACHED", "", "")).isEqualTo(Texts.get("failure.code.limit_reached"));
        assertThat(explain("LIMIT_REACHED", "", "name")).isEqualTo(Texts.get("failure.code.limit_reached"));
        assertThat(explain("LIMIT_REACHED", "", "size")).isEqualTo(Texts.get("failure.code.limit_reached.size"));
        assertThat(explain("LIMIT_REACHED", "", "clientUploadId"))
                .isEqualTo(Texts.get("failure.code.limit_reached.clientuploadid"));
        assertThat(explain("FILE_REFUSED", "", "size")).isEqualTo(Texts.get("failure.code.file_refused.size"));
    }

    @Test
    void anUnknownCodeIsShownWithTheServersMessage() {
        assertThat(explain("MOON_IS_FULL", "Not tonight.")).isEqualTo("Not tonight.");
    }

    private static String explain(String code, String message) {
        return explain(code, message, "");
    }

    private static String explain(String code, String message, String field) {
        return Failures.explain(
                new GatewayException.Refused(new Refusal(code, message, false, Optional.empty(), field)), "the server");
    }

    /** The fault codes listed in the contract's documentation. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path contract : CONTRACTS) {
            Matcher listed = Pattern.compile("Known today: ([A-Z_, ]+)\\.").matcher(Files.readString(contract));
            assertThat(listed.find()).isTrue();
            codes.addAll(List.of(listed.group(1).split(", ")));
        }
        return codes;
    }
}
