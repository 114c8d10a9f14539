package org.chatrpc.soap.operation;

import java.util.List;
import java.util.UUID;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.contract.BlockUser;
import org.chatrpc.contract.BlockUserResponse;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChangePasswordResponse;
import org.chatrpc.contract.GetSignInOptionsResponse;
import org.chatrpc.contract.ListBlocked;
import org.chatrpc.contract.ListBlockedResponse;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.ListSessionsResponse;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.ListUsersResponse;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.LoginResponse;
import org.chatrpc.contract.Logout;
import org.chatrpc.contract.LogoutResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.RegisterResponse;
import org.chatrpc.contract.RevokeSession;
import org.chatrpc.contract.RevokeSessionResponse;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SignInWithToken;
import org.chatrpc.contract.SignInWithTokenResponse;
import org.chatrpc.contract.UnblockUser;
import org.chatrpc.contract.UnblockUserResponse;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.UpdateProfileResponse;
import org.chatrpc.contract.User;
import org.chatrpc.limit.Network;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Block;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.Require;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.PeopleMapping;
import org.chatrpc.soap.mapping.SignInMapping;

/** The calls about accounts and sessions. Thread-safe. */
public final class AccountCalls {
    private final ChatServices services;
    private final EndpointPolicy policy;
    private final CallRunner calls;
    private final PeopleMapping people;

    public AccountCalls(ChatServices services, EndpointPolicy policy, CallRunner calls, PeopleMapping people) {
        this.services = services;
        this.policy = policy;
        this.calls = calls;
        this.people = people;
    }

    public RegisterResponse register(Register request) {
        return calls.open(
                new RegisterResponse(),
                (address, response) -> response.setSession(signedIn(services.accounts()
                        .register(
                                request.getUsername(),
                                request.getPassword(),
                                OptionalElement.text(request.getDisplayName()),
                                OptionalElement.text(request.getSetupToken()),
                                origin(address, request.getClientName())))));
    }

    public LoginResponse login(Login request) {
        return calls.open(
                new LoginResponse(),
                (address, response) -> response.setSession(signedIn(services.accounts()
                        .login(
                                request.getUsername(),
                                request.getPassword(),
                                origin(address, request.getClientName()),
                                Call.current().realm()))));
    }

    public GetSignInOptionsResponse getSignInOptions() {
        return calls.open(new GetSignInOptionsResponse(), (address, response) -> {
            response.setPassword(services.accounts().takePasswords());
            services.provider()
                    .offer(Network.of(address))
                    .map(SignInMapping::provider)
                    .ifPresent(response::setProvider);
        });
    }

    public SignInWithTokenResponse signInWithToken(SignInWithToken request) {
        // The call is run once more if this node lags behind another one, and then must not find its own token used.
        String attempt = UUID.randomUUID().toString();
        return calls.open(
                new SignInWithTokenResponse(),
                (address, response) -> response.setSession(signedIn(services.provider()
                        .signIn(
                                request.getIdentityToken(),
                                OptionalElement.text(request.getNonce()),
                                origin(address, request.getClientName()),
                                attempt))));
    }

    private Session signedIn(NewSession opened) {
        Call.current().recordCaller(opened.account().username());
        return people.session(opened);
    }

    private static Origin origin(String address, String clientName) {
        return new Origin(address, OptionalElement.text(clientName).orElse(""));
    }

    public LogoutResponse logout(Logout request) {
        return calls.beforePasswordChange(
                request.getToken(),
                new LogoutResponse(),
                (caller, response) -> services.sessions().close(caller.username(), caller.id()));
    }

    public ChangePasswordResponse changePassword(ChangePassword request) {
        return calls.beforePasswordChange(
                request.getToken(),
                new ChangePasswordResponse(),
                (caller, response) -> services.accounts()
                        .changePassword(caller, request.getOldPassword(), request.getNewPassword(), calls.address()));
    }

    public ListSessionsResponse listSessions(ListSessions request) {
        return calls.signedIn(request.getToken(), new ListSessionsResponse(), (caller, response) -> {
            List<OpenSession> found = services.sessions().of(caller.username());
            Listing.reserve(found.size());
            found.forEach(open -> response.getSession().add(people.sessionInfo(open, caller)));
        });
    }

    public RevokeSessionResponse revokeSession(RevokeSession request) {
        return calls.signedIn(
                request.getToken(),
                new RevokeSessionResponse(),
                (caller, response) -> services.sessions()
                        .close(caller.username(), Require.present("sessionId", request.getSessionId())));
    }

    public ListUsersResponse listUsers(ListUsers request) {
        return calls.signedIn(request.getToken(), new ListUsersResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            String part = OptionalElement.text(request.getQuery()).orElse("");
            List<AccountInfo> found = services.accounts().search(part, limit + 1);
            response.setHasMore(Listing.fill(
                    response.getUser(),
                    found.stream().map(account -> people.user(account, caller.username())),
                    limit,
                    AccountCalls::bytes));
        });
    }

    private static long bytes(User user) {
        return Listing.bytes(user.getDisplayName(), user.getStatusText());
    }

    public BlockUserResponse blockUser(BlockUser request) {
        return calls.signedIn(
                request.getToken(),
                new BlockUserResponse(),
                (caller, response) -> services.blocks().block(caller.username(), request.getUsername()));
    }

    public UnblockUserResponse unblockUser(UnblockUser request) {
        return calls.signedIn(
                request.getToken(),
                new UnblockUserResponse(),
                (caller, response) -> services.blocks().unblock(caller.username(), request.getUsername()));
    }

    public ListBlockedResponse listBlocked(ListBlocked request) {
        return calls.signedIn(request.getToken(), new ListBlockedResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            Listing.reserve(limit);
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            Slice<Block> found = services.blocks().list(caller.username(), after, limit);
            boolean cut = Listing.fill(
                    response.getUser(),
                    found.items().stream().flatMap(block -> people.user(block.blocked(), caller.username()).stream()),
                    limit,
                    AccountCalls::bytes);
            response.setHasMore(cut || found.hasMore());
        });
    }

    public UpdateProfileResponse updateProfile(UpdateProfile request) {
        return calls.signedIn(
                request.getToken(),
                new UpdateProfileResponse(),
                (caller, response) -> response.setUser(people.user(
                        services.accounts().updateProfile(caller.username(), request.getDisplayName()),
                        caller.username())));
    }
}
