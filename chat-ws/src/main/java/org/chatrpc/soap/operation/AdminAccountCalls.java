package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.admin.account.AccountAdministration;
import org.chatrpc.admin.account.AccountView;
import org.chatrpc.admin.account.NewPassword;
import org.chatrpc.admin.erasure.Erasures;
import org.chatrpc.contract.admin.CreateAccount;
import org.chatrpc.contract.admin.CreateAccountResponse;
import org.chatrpc.contract.admin.DeactivateAccount;
import org.chatrpc.contract.admin.DeactivateAccountResponse;
import org.chatrpc.contract.admin.EraseAccount;
import org.chatrpc.contract.admin.EraseAccountResponse;
import org.chatrpc.contract.admin.GetAccount;
import org.chatrpc.contract.admin.GetAccountResponse;
import org.chatrpc.contract.admin.ListAccountSessions;
import org.chatrpc.contract.admin.ListAccountSessionsResponse;
import org.chatrpc.contract.admin.ListAccounts;
import org.chatrpc.contract.admin.ListAccountsResponse;
import org.chatrpc.contract.admin.ReactivateAccount;
import org.chatrpc.contract.admin.ReactivateAccountResponse;
import org.chatrpc.contract.admin.ResetPassword;
import org.chatrpc.contract.admin.ResetPasswordResponse;
import org.chatrpc.contract.admin.RevokeAccountSession;
import org.chatrpc.contract.admin.RevokeAccountSessionResponse;
import org.chatrpc.contract.admin.RevokeAccountSessions;
import org.chatrpc.contract.admin.RevokeAccountSessionsResponse;
import org.chatrpc.contract.admin.SetAdministrator;
import org.chatrpc.contract.admin.SetAdministratorResponse;
import org.chatrpc.contract.admin.SetAuditor;
import org.chatrpc.contract.admin.SetAuditorResponse;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls of administrators about accounts and their sessions. Thread-safe. */
public final class AdminAccountCalls {
    private final AccountAdministration accounts;
    private final Erasures erasures;
    private final EndpointPolicy policy;
    private final CallRunner calls;

    public AdminAccountCalls(
            AccountAdministration accounts, Erasures erasures, EndpointPolicy policy, CallRunner calls) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.policy = policy;
        this.calls = calls;
    }

    public ListAccountsResponse listAccounts(ListAccounts request) {
        return calls.administeringReads(request.getToken(), new ListAccountsResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            List<AccountView> found = accounts.list(
                    OptionalElement.text(request.getQuery()).orElse(""),
                    Boolean.TRUE.equals(request.isActiveOnly()),
                    OptionalElement.text(request.getAfterUsername()).orElse(""),
                    limit + 1);
            response.setHasMore(Listing.fill(
                    response.getAccount(),
                    found.stream().map(AdminMapping::account),
                    limit,
                    account -> Listing.bytes(account.getDisplayName())));
        });
    }

    public GetAccountResponse getAccount(GetAccount request) {
        return calls.administeringReads(
                request.getToken(),
                new GetAccountResponse(),
                (caller, response) -> response.setAccount(AdminMapping.account(accounts.get(request.getUsername()))));
    }

    public CreateAccountResponse createAccount(CreateAccount request) {
        return calls.administering(request.getToken(), new CreateAccountResponse(), (caller, response) -> {
            NewPassword created = accounts.create(
                    caller,
                    request.getUsername(),
                    OptionalElement.text(request.getDisplayName()),
                    OptionalElement.text(request.getPassword()),
                    Boolean.TRUE.equals(request.isAdministrator()),
                    calls.address());
            response.setAccount(AdminMapping.account(created.account()));
            response.setOneTimePassword(created.oneTimePassword().orElse(null));
        });
    }

    public ResetPasswordResponse resetPassword(ResetPassword request) {
        return calls.administering(request.getToken(), new ResetPasswordResponse(), (caller, response) -> {
            NewPassword reset = accounts.resetPassword(
                    caller, request.getUsername(), OptionalElement.text(request.getPassword()), calls.address());
            response.setAccount(AdminMapping.account(reset.account()));
            response.setOneTimePassword(reset.oneTimePassword().orElse(null));
        });
    }

    public DeactivateAccountResponse deactivateAccount(DeactivateAccount request) {
        return calls.administering(
                request.getToken(),
                new DeactivateAccountResponse(),
                (caller, response) ->
                        response.setAccount(AdminMapping.account(accounts.deactivate(caller, request.getUsername()))));
    }

    public ReactivateAccountResponse reactivateAccount(ReactivateAccount request) {
        return calls.administering(
                request.getToken(),
                new ReactivateAccountResponse(),
                (caller, response) ->
                        response.setAccount(AdminMapping.account(accounts.reactivate(caller, request.getUsername()))));
    }

    public EraseAccountResponse eraseAccount(EraseAccount request) {
        return calls.administering(request.getToken(), new EraseAccountResponse(), (caller, response) -> {
            Erasures.Progress progress =
                    erasures.erase(caller, request.getUsername(), request.getConfirmation(), request.getMessages());
            response.setFinished(progress.finished());
            response.setMessagesLeft(progress.messages());
        });
    }

    public SetAdministratorResponse setAdministrator(SetAdministrator request) {
        return calls.administering(
                request.getToken(),
                new SetAdministratorResponse(),
                (caller, response) -> response.setAccount(AdminMapping.account(
                        accounts.setAdministrator(caller, request.getUsername(), request.isAdministrator()))));
    }

    public SetAuditorResponse setAuditor(SetAuditor request) {
        return calls.administering(
                request.getToken(),
                new SetAuditorResponse(),
                (caller, response) -> response.setAccount(
                        AdminMapping.account(accounts.setAuditor(caller, request.getUsername(), request.isAuditor()))));
    }

    public ListAccountSessionsResponse listAccountSessions(ListAccountSessions request) {
        return calls.administeringLookups(request.getToken(), new ListAccountSessionsResponse(), (caller, response) -> {
            List<OpenSession> found = accounts.sessions(request.getUsername());
            Listing.reserve(found.size());
            found.stream().map(AdminMapping::session).forEach(response.getSession()::add);
            return Optional.of(AuditedAction.about(request.getUsername()));
        });
    }

    public RevokeAccountSessionResponse revokeAccountSession(RevokeAccountSession request) {
        return calls.administering(
                request.getToken(),
                new RevokeAccountSessionResponse(),
                (caller, response) -> accounts.endSession(caller, request.getUsername(), request.getSessionId()));
    }

    public RevokeAccountSessionsResponse revokeAccountSessions(RevokeAccountSessions request) {
        return calls.administering(
                request.getToken(),
                new RevokeAccountSessionsResponse(),
                (caller, response) -> response.setEnded(accounts.endSessions(caller, request.getUsername())));
    }
}
