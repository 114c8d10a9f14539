package org.chatrpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The WSDL of the administration keeps the same rules as that of the chat")
class AdministrationRulesTest extends ContractRules {
    AdministrationRulesTest() throws Exception {
        super("chat-admin.wsdl", "ChatAdminService", "urn:chatrpc:admin:v1");
    }

    @Override
    Set<String> openOperations() {
        return Set.of();
    }

    /** An empty optional element of this contract never means anything else than an absent one. */
    @Test
    void clearsNothingByAnEmptyText() throws Exception {
        assertThat(wsdl.all("//xs:documentation[contains(., 'an empty one clears it')]"))
                .isEmpty();
    }

    /** Metrics and the log of requests name an operation without its service. */
    @Test
    void sharesNoOperationWithTheChat() throws Exception {
        assertThat(wsdl.names(OPERATION)).doesNotContainAnyElementsOf(new Wsdl("chat.wsdl").names(OPERATION));
    }

    /** The server writes both in the same way. */
    @Test
    void hasTheFaultOfTheChat() throws Exception {
        String parts = "//xs:complexType[@name='Fault']/xs:sequence/xs:element";
        assertThat(wsdl.names(parts)).isEqualTo(new Wsdl("chat.wsdl").names(parts));
        assertThat(wsdl.all("//xs:schema/xs:element[@name='ChatFault' and @type='tns:Fault']"))
                .hasSize(1);
    }

    @Test
    void hasTheOperationsOfTheFirstRelease() throws Exception {
        assertThat(wsdl.names(OPERATION))
                .containsExactlyInAnyOrder(
                        "ListAccounts",
                        "GetAccount",
                        "CreateAccount",
                        "ResetPassword",
                        "DeactivateAccount",
                        "ReactivateAccount",
                        "EraseAccount",
                        "SetAdministrator",
                        "SetAuditor",
                        "ListAuditEntries",
                        "CreateServiceAccount",
                        "CreateServiceToken",
                        "ListServiceTokens",
                        "RevokeServiceToken",
                        "ListAccountSessions",
                        "RevokeAccountSession",
                        "RevokeAccountSessions",
                        "ListAllRooms",
                        "GetRoom",
                        "ListRoomMembers",
                        "SetRoomOwner",
                        "ArchiveRoom",
                        "UnarchiveRoom",
                        "ListReports",
                        "ResolveReport",
                        "GetRetention",
                        "SetRoomRetention",
                        "SetLegalHold",
                        "PreviewRetention",
                        "RunRetention",
                        "DeleteRoom",
                        "ListSettings",
                        "ChangeSetting",
                        "ResetSetting",
                        "SetAnnouncement",
                        "ClearAnnouncement",
                        "GetServerStatus");
    }
}
