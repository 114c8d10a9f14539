package org.chatrpc.soap;

import java.util.List;
import org.chatrpc.admin.AccountAdministration;
import org.chatrpc.admin.AccountView;
import org.chatrpc.admin.NewPassword;
import org.chatrpc.contract.admin.CreateAccount;
import org.chatrpc.contract.admin.CreateAccountResponse;
import org.chatrpc.contract.admin.DeactivateAccount;
import org.chatrpc.contract.admin.DeactivateAccountResponse;
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

/** The calls of administrators about accounts and their sessions. Thread-safe. */
final class AdminAccountCalls {
    private final AccountAdministration accounts;
    private final EndpointPolicy policy;
    private final CallRunner calls;

    AdminAccountCalls(AccountAdministration accounts, EndpointPolicy policy, CallRunner calls) {
        this.accounts = accounts;
        this.policy = policy;
        this.calls = calls;
    }

    ListAccountsResponse listAccounts(ListAccounts request) {
        return calls.administering(request.getToken(), new ListAccountsResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            Call.current().memory().reserve(EndpointPolicy.LISTED_BYTES * limit);
            List<AccountView> found = accounts.list(
                    OptionalElement.text(request.getQuery()).orElse(""),
                    Boolean.TRUE.equals(request.isActiveOnly()),
                    OptionalElement.text(request.getAfterUsername()).orElse(""),
                    limit + 1);
            found.stream().limit(limit).map(AdminMapping::account).forEach(response.getAccount()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    GetAccountResponse getAccount(GetAccount request) {
        return calls.administering(
                request.getToken(),
                new GetAccountResponse(),
                (caller, response) -> response.setAccount(AdminMapping.account(accounts.get(request.getUsername()))));
    }

    CreateAccountResponse createAccount(CreateAccount request) {
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

    ResetPasswordResponse resetPassword(ResetPassword request) {
        return calls.administering(request.getToken(), new ResetPasswordResponse(), (caller, response) -> {
            NewPassword reset = accounts.resetPassword(
                    caller, request.getUsername(), OptionalElement.text(request.getPassword()), calls.address());
            response.setAccount(AdminMapping.account(reset.account()));
            response.setOneTimePassword(reset.oneTimePassword().orElse(null));
        });
    }

    DeactivateAccountResponse deactivateAccount(DeactivateAccount request) {
        return calls.administering(
                request.getToken(),
                new DeactivateAccountResponse(),
                (caller, response) ->
                        response.setAccount(AdminMapping.account(accounts.deactivate(caller, request.getUsername()))));
    }

    ReactivateAccountResponse reactivateAccount(ReactivateAccount request) {
        return calls.administering(
                request.getToken(),
                new ReactivateAccountResponse(),
                (caller, response) ->
                        response.setAccount(AdminMapping.account(accounts.reactivate(caller, request.getUsername()))));
    }

    SetAdministratorResponse setAdministrator(SetAdministrator request) {
        return calls.administering(
                request.getToken(),
                new SetAdministratorResponse(),
                (caller, response) -> response.setAccount(AdminMapping.account(
                        accounts.setAdministrator(caller, request.getUsername(), request.isAdministrator()))));
    }

    ListAccountSessionsResponse listAccountSessions(ListAccountSessions request) {
        return calls.administering(
                request.getToken(),
                new ListAccountSessionsResponse(),
                (caller, response) -> accounts.sessions(request.getUsername()).stream()
                        .map(AdminMapping::session)
                        .forEach(response.getSession()::add));
    }

    RevokeAccountSessionResponse revokeAccountSession(RevokeAccountSession request) {
        return calls.administering(
                request.getToken(),
                new RevokeAccountSessionResponse(),
                (caller, response) -> accounts.endSession(caller, request.getUsername(), request.getSessionId()));
    }

    RevokeAccountSessionsResponse revokeAccountSessions(RevokeAccountSessions request) {
        return calls.administering(
                request.getToken(),
                new RevokeAccountSessionsResponse(),
                (caller, response) -> response.setEnded(accounts.endSessions(caller, request.getUsername())));
    }
}
