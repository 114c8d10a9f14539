package org.chatrpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The WSDL of the chat keeps the rules that let every SOAP stack use it (docs/adr/0001)")
class ContractRulesTest extends ContractRules {
    ContractRulesTest() throws Exception {
        super("chat.wsdl", "ChatService", "urn:chatrpc:v1");
    }

    @Override
    Set<String> openOperations() {
        return Set.of("Register", "Login", "GetSignInOptions", "SignInWithToken");
    }

    /** The server looks for exactly these words. */
    @Test
    void documentsWhereAnEmptyTextIsNotTheSameAsAbsent() throws Exception {
        assertThat(wsdl.names("//xs:element[contains(xs:annotation/xs:documentation, 'an empty one clears it')]"))
                .containsExactly("topic", "statusText");
        assertThat(wsdl.names(
                        element("UpdateRoom") + "[contains(xs:annotation/xs:documentation, 'an empty one clears it')]"))
                .containsExactly("topic");
    }

    @Test
    void hasTheOperationsOfTheFirstRelease() throws Exception {
        assertThat(wsdl.names(OPERATION))
                .containsExactlyInAnyOrder(
                        "Register",
                        "Login",
                        "GetSignInOptions",
                        "SignInWithToken",
                        "Logout",
                        "ChangePassword",
                        "ListSessions",
                        "RevokeSession",
                        "ListUsers",
                        "UpdateProfile",
                        "BlockUser",
                        "UnblockUser",
                        "ListBlocked",
                        "CreateRoom",
                        "UpdateRoom",
                        "ListRooms",
                        "JoinRoom",
                        "LeaveRoom",
                        "InviteMember",
                        "RemoveMember",
                        "UnbanMember",
                        "ListBanned",
                        "SetMemberRole",
                        "ListMembers",
                        "OpenDirect",
                        "SendMessage",
                        "BeginUpload",
                        "UploadPart",
                        "FinishUpload",
                        "DownloadPart",
                        "ListFiles",
                        "GetFileLimits",
                        "EditMessage",
                        "DeleteMessage",
                        "GetRevisions",
                        "ReportMessage",
                        "ListRoomReports",
                        "AddReaction",
                        "RemoveReaction",
                        "PinMessage",
                        "UnpinMessage",
                        "ListPinned",
                        "GetHistory",
                        "SearchMessages",
                        "GetThread",
                        "ReceiveMessages",
                        "MarkRead",
                        "SetRoomPreferences",
                        "SetTyping",
                        "SetPresence",
                        "GetAnnouncement");
    }

    /**
     * Adding an element later would break zeep, suds, CXF and Axis2, so planned elements exist already, as optional
     * ones.
     */
    @ParameterizedTest
    @CsvSource({
        "User,statusText statusUntil status lastSeenAt kind active",
        "Session,mustChangePassword",
        "Room,postingRole retentionDays notify favourite pinnedCount",
        "Member,statusText statusUntil lastSeenAt mutedUntil",
        "Message,replyTo editedAt deletedAt deletedBy mention reaction attachment",
        "Message,revision editedBy pinnedAt pinnedBy threadRoot replyCount mentionsAll deletedReason",
        "Attachment,sha256 scan thumbnailWidth thumbnailHeight",
        "Event,message messageId emoji member roomState number user",
        "Fault,incident",
    })
    void recordsHaveTheirPartsForAllThatIsPlanned(String record, String parts) throws Exception {
        assertThat(wsdl.names("//xs:complexType[@name='" + record + "']/xs:sequence/xs:element[@minOccurs='0']"))
                .contains(parts.split(" "));
    }
}
