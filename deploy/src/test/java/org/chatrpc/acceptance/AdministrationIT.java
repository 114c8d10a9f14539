package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReportMessage;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.admin.*;
import org.chatrpc.contract.admin.Account;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service of administrators. */
@ArquillianTest
class AdministrationIT extends TwoPeople {
    private Operator olga;

    @BeforeEach
    void operator() {
        olga = Operator.of(base);
    }

    private static void assertAdminFault(String code, ThrowingCallable call) {
        ChatFault thrown = catchThrowableOfType(ChatFault.class, call);
        assertThat(thrown).as("a fault with " + code).isNotNull();
        assertThat(thrown.getFaultInfo().getCode()).as(thrown.getMessage()).isEqualTo(code);
        assertThat(thrown.getMessage())
                .isEqualTo(code + ": " + thrown.getFaultInfo().getMessage());
    }

    private GetAccount accountOf(String token, String username) {
        GetAccount request = new GetAccount();
        request.setToken(token);
        request.setUsername(username);
        return request;
    }

    private Account deactivate(String username) throws ChatFault {
        DeactivateAccount request = new DeactivateAccount();
        request.setToken(olga.token());
        request.setUsername(username);
        return olga.port().deactivateAccount(request).getAccount();
    }

    @Test
    void anAccountIsCreatedAndItsPasswordChangedAtFirst() throws Exception {
        CreateAccount request = new CreateAccount();
        request.setToken(olga.token());
        request.setUsername(Person.freshName("eve"));
        request.setDisplayName("Eve");
        CreateAccountResponse created = olga.port().createAccount(request);
        String password = created.getOneTimePassword();
        assertThat(created.getAccount().isMustChangePassword()).isTrue();
        assertThat(password).hasSizeGreaterThan(15);

        Session session =
                bob.port().login(Person.login(request.getUsername(), password)).getSession();
        assertThat(session.isMustChangePassword()).isTrue();
        SendMessage send = new SendMessage();
        send.setToken(session.getToken());
        send.setRoom("general");
        send.setBody("hello");
        send.setClientMessageId(Person.freshName("id"));
        Faults.assertFault("PASSWORD_CHANGE_REQUIRED", () -> bob.port().sendMessage(send));
        ChangePassword change = new ChangePassword();
        change.setToken(session.getToken());
        change.setOldPassword(password);
        change.setNewPassword("my own password");
        bob.port().changePassword(change);
        assertThat(bob.port().sendMessage(send).getReceipt().getNumber()).isPositive();
        assertThat(olga.port()
                        .getAccount(accountOf(olga.token(), request.getUsername()))
                        .getAccount())
                .extracting(Account::getDisplayName, Account::isMustChangePassword, Account::getSessionCount)
                .containsExactly("Eve", false, 1);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndEverybodySeesIt() throws Exception {
        String lab = bob.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        bob.inviteMember(lab, ada.username());
        String cursor = ada.now();
        String ownCursor = bob.now();
        CompletableFuture<Object> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return bob.at(base).receive(ownCursor, 30, null).getEvent();
            } catch (org.chatrpc.contract.ChatFault e) {
                return e.getFaultInfo().getCode();
            }
        });
        assertThat(deactivate(bob.username()).isActive()).isFalse();

        waiting.get(20, TimeUnit.SECONDS);
        Faults.assertFault("UNAUTHENTICATED", () -> bob.now());
        Faults.assertFault("ACCOUNT_INACTIVE", () -> bob.port().login(Person.login(bob.username(), Person.PASSWORD)));
        assertThat(ada.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind)
                .startsWith("USER_UPDATED", "MEMBER_ROLE_CHANGED", "MEMBER_ROLE_CHANGED");
        assertThat(ada.account().listUsers(bob.username(), null).getUser())
                .singleElement()
                .matches(user -> Boolean.FALSE.equals(user.isActive()));
        assertThat(ada.listMembers(lab, null, null).getMember())
                .extracting(member -> member.getUsername() + " " + member.getRole())
                .containsExactlyInAnyOrder(ada.username() + " OWNER", bob.username() + " MEMBER");

        ReactivateAccount reactivate = new ReactivateAccount();
        reactivate.setToken(olga.token());
        reactivate.setUsername(bob.username());
        olga.port().reactivateAccount(reactivate);
        assertThat(bob.signInAgain(base).listRooms(true).getRoom()).hasSize(2);
    }

    @Test
    void roomsAreFoundAndArchivedAndGetOwners() throws Exception {
        String lab = bob.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        ListAllRooms list = new ListAllRooms();
        list.setToken(olga.token());
        list.setQuery(lab);
        assertThat(olga.port().listAllRooms(list).getRoom())
                .extracting(ManagedRoom::getRoom, ManagedRoom::getVisibility, ManagedRoom::getMemberCount)
                .containsExactly(tuple(lab, "PRIVATE", 1));
        SetRoomOwner owner = new SetRoomOwner();
        owner.setToken(olga.token());
        owner.setRoom(lab);
        owner.setUsername(ada.username());
        assertThat(olga.port().setRoomOwner(owner).getRoomState().getMemberCount())
                .isEqualTo(2);
        ArchiveRoom archive = new ArchiveRoom();
        archive.setToken(olga.token());
        archive.setRoom(lab);
        assertThat(olga.port().archiveRoom(archive).getRoomState().isArchived()).isTrue();
        Faults.assertFault("ROOM_ARCHIVED", () -> ada.send(lab, "late"));
        archive.setRoom("general");
        assertAdminFault("NOT_PERMITTED", () -> olga.port().archiveRoom(archive));
        ListRoomMembers members = new ListRoomMembers();
        members.setToken(olga.token());
        members.setRoom(lab);
        assertThat(olga.port().listRoomMembers(members).getMember())
                .extracting(RoomMember::getRole)
                .containsExactly("OWNER", "OWNER");
    }

    @Test
    void aRoomHasARetentionOfItsOwnAndIsDeleted() throws Exception {
        String lab = bob.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        bob.send(lab, "old news");
        String cursor = bob.now();
        SetRoomRetention set = new SetRoomRetention();
        set.setToken(olga.token());
        set.setRoom(lab);
        set.setMessageDays(90);
        assertThat(olga.port().setRoomRetention(set).getRoomState().getMessageDays())
                .isEqualTo(90);
        assertThat(bob.receive(cursor, null, null).getEvent())
                .filteredOn(event -> event.getKind().equals("ROOM_UPDATED"))
                .singleElement()
                .extracting(event -> event.getRoomState().getRetentionDays())
                .isEqualTo(90);
        set.setMessageDays(40_000);
        assertAdminFault("INVALID_VALUE", () -> olga.port().setRoomRetention(set));
        PreviewRetention preview = new PreviewRetention();
        preview.setToken(olga.token());
        assertThat(olga.port().previewRetention(preview).getPreview())
                .filteredOn(room -> room.getRoom().equals(lab))
                .singleElement()
                .matches(room -> room.getMessageDays() == 90 && room.getMessages() == 0);

        DeleteRoom delete = new DeleteRoom();
        delete.setToken(olga.token());
        delete.setRoom(lab);
        delete.setConfirmation("another");
        assertAdminFault("INVALID_VALUE", () -> olga.port().deleteRoom(delete));
        delete.setConfirmation(lab);
        olga.port().deleteRoom(delete);
        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind)
                .contains("MEMBER_LEFT");
        Faults.assertFault("NO_SUCH_ROOM", () -> bob.send(lab, "still there?"));
        Faults.assertFault("ROOM_EXISTS", () -> bob.createRoom(lab, "PRIVATE"));
    }

    @Test
    void aReportIsListedWithItsMessageAndResolved() throws Exception {
        Receipt sent = ada.send("general", "buy this");
        ReportMessage report = new ReportMessage();
        report.setToken(bob.token());
        report.setMessageId(sent.getMessageId());
        report.setReason("spam");
        bob.port().reportMessage(report);
        Report found = openReport(sent.getMessageId());
        assertThat(found)
                .extracting(Report::getReporter, Report::getAuthor, Report::getBody, Report::getReason)
                .containsExactly(bob.username(), ada.username(), "buy this", "spam");

        ResolveReport resolve = new ResolveReport();
        resolve.setToken(olga.token());
        resolve.setReportId(found.getReportId());
        resolve.setResolution("talked to her");
        olga.port().resolveReport(resolve);
        assertThat(openReport(sent.getMessageId())).isNull();
        resolve.setReportId("1:nobody");
        assertAdminFault("NO_SUCH_REPORT", () -> olga.port().resolveReport(resolve));
    }

    /** Null if there is none about this message. */
    private Report openReport(String messageId) throws ChatFault {
        ListReports list = new ListReports();
        list.setToken(olga.token());
        list.setOpenOnly(true);
        return olga.port().listReports(list).getReport().stream()
                .filter(report -> report.getMessageId().equals(messageId))
                .findFirst()
                .orElse(null);
    }

    @Test
    void theServerTellsHowItIs() throws Exception {
        GetServerStatus request = new GetServerStatus();
        request.setToken(olga.token());
        ServerStatus status = olga.port().getServerStatus(request).getStatus();
        assertThat(status.isReady()).isTrue();
        assertThat(status.getActiveAccounts()).isBetween(3, status.getAccounts());
        assertThat(status.getAdministrators()).isPositive();
        assertThat(status.getMemoryUsedKib()).isBetween(1L, status.getMemoryMaxKib());
        assertThat(status.getMetric())
                .hasSizeBetween(30, 200)
                .allMatch(metric -> metric.getValue().matches("[0-9]+([.][0-9]+)?"))
                .anyMatch(metric -> metric.getName().equals("chat_requests_total")
                        && metric.isCounter()
                        && !metric.getValue().equals("0"));
    }

    @Test
    void itIsForAdministratorsAndBehindTheSameFrontDoor() throws Exception {
        assertAdminFault("NOT_PERMITTED", () -> olga.port().getAccount(accountOf(bob.token(), bob.username())));
        assertAdminFault("UNAUTHENTICATED", () -> olga.port().getAccount(accountOf("none", bob.username())));
        assertAdminFault("NO_SUCH_USER", () -> olga.port().getAccount(accountOf(olga.token(), "nobody")));

        RawSoap raw = new RawSoap(base, "AdminService");
        String body = "<a:SetAdministrator xmlns:a=\"urn:chatrpc:admin:v1\"><a:token>none</a:token>"
                + "<a:username>bob</a:username><a:administrator>True</a:administrator></a:SetAdministrator>";
        HttpResponse<String> unreadable =
                raw.post("text/xml; charset=utf-8", BodyPublishers.ofString(RawSoap.envelope(body)));
        RawSoap.assertFault(unreadable, 500, "INVALID_VALUE");
        assertThat(unreadable.body()).contains("<ChatFault xmlns=\"urn:chatrpc:admin:v1\">");
        HttpResponse<String> chat = raw.post(
                "text/xml; charset=utf-8",
                BodyPublishers.ofString(RawSoap.envelope("<c:Logout><c:token>none</c:token></c:Logout>")));
        RawSoap.assertFault(chat, 500, "INVALID_REQUEST");
        RawSoap.assertFault(raw.post("application/json", BodyPublishers.ofString("{}")), 415, "INVALID_REQUEST");
    }
}
