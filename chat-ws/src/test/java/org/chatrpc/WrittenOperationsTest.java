package org.chatrpc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.WriteRatesTest.Write;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.junit.jupiter.api.Test;

/** {@link WriteRatesTest} tries every operation of the two contracts that writes. */
class WrittenOperationsTest {
    /** What changes nothing, some of it nevertheless limited, as it costs much. */
    private static final Set<String> READS = Set.of(
            "DownloadPart",
            "GetAnnouncement",
            "GetHistory",
            "GetRevisions",
            "GetSignInOptions",
            "GetThread",
            "ListBanned",
            "ListBlocked",
            "ListFiles",
            "ListMembers",
            "ListPinned",
            "ListRoomReports",
            "ListRooms",
            "ListSessions",
            "ListUsers",
            "ReceiveMessages",
            "SearchMessages",
            "GetAccount",
            "GetRetention",
            "GetRoom",
            "GetServerStatus",
            "ListAccountSessions",
            "ListAccounts",
            "ListAllRooms",
            "ListAuditEntries",
            "ListReports",
            "ListRoomMembers",
            "ListServiceTokens",
            "ListSettings",
            "PreviewRetention");

    /** By network, as nobody is signed in: see RegistrationThrottleTest. */
    private static final Set<String> LIMITED_ELSEWHERE = Set.of("Register");

    @Test
    void everyOperationIsAmongThemOrOnlyReads() {
        Set<String> operations = Stream.of(ChatPort.class, ChatAdminPort.class)
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .map(method -> method.getAnnotation(WebMethod.class).operationName())
                .collect(Collectors.toSet());
        Set<String> limited =
                Arrays.stream(Write.values()).map(Write::operation).collect(Collectors.toSet());

        assertThat(operations).containsAll(READS).containsAll(LIMITED_ELSEWHERE);
        operations.removeAll(READS);
        operations.removeAll(LIMITED_ELSEWHERE);
        assertThat(limited).containsAll(operations).doesNotContainAnyElementsOf(READS);
    }
}
