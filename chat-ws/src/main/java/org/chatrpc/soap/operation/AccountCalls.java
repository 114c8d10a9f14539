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
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.GetSignInOptions;
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
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.SignInMapping;

/** The calls about accounts and sessions. Thread-safe. */
public interface AccountCalls extends ChatPort, Collaborators {
    @Override
    default RegisterResponse register(Register request) {
        return calls().open(
                        new RegisterResponse(),
                        (address, response) -> response.setSession(signedIn(services()
                                .accounts()
                                .register(
                                        request.getUsername(),
                                        request.getPassword(),
                                        OptionalElement.text(request.getDisplayName()),
                                        OptionalElement.text(request.getSetupToken()),
                                        origin(address, request.getClientName())))));
    }

    @Override
    default LoginResponse login(Login request) {
        return calls().open(
                        new LoginResponse(),
                        (address, response) -> response.setSession(signedIn(services()
                                .accounts()
                                .login(
                                        request.getUsername(),
                                        request.getPassword(),
                                        origin(address, request.getClientName()),
                                        Call.current().realm()))));
    }

    @Override
    default GetSignInOptionsResponse getSignInOptions(GetSignInOptions request) {
        return calls().open(new GetSignInOptionsResponse(), (address, response) -> {
            response.setPassword(services().accounts().takePasswords());
            services()
                    .provider()
                    .offer(Network.of(address))
                    .map(SignInMapping::provider)
                    .ifPresent(response::setProvider);
        });
    }

    @Override
    default SignInWithTokenResponse signInWithToken(SignInWithToken request) {
        // The call is run once more if this node lags behind another one, and then must not find its own token used.
        String attempt = UUID.randomUUID().toString();
        return calls().open(
                        new SignInWithTokenResponse(),
                        (address, response) -> response.setSession(signedIn(services()
                                .provider()
                                .signIn(
                                        request.getIdentityToken(),
                                        OptionalElement.text(request.getNonce()),
                                        origin(address, request.getClientName()),
                                        attempt))));
    }

    private Session signedIn(NewSession opened) {
        Call.current().recordCaller(opened.account().username());
        return peopleMapping().session(opened);
    }

    private static Origin origin(String address, String clientName) {
        return new Origin(address, OptionalElement.text(clientName).orElse(""));
    }

    @Override
    default LogoutResponse logout(Logout request) {
        return calls().beforePasswordChange(
                        request.getToken(),
                        new LogoutResponse(),
                        (caller, response) -> services().sessions().close(caller.username(), caller.id()));
    }

    @Override
    default ChangePasswordResponse changePassword(ChangePassword request) {
        return calls().beforePasswordChange(
                        request.getToken(),
                        new ChangePasswordResponse(),
                        (caller, response) -> services()
                                .accounts()
                                .changePassword(
                                        caller, request.getOldPassword(), request.getNewPassword(), calls().address()));
    }

    @Override
    default ListSessionsResponse listSessions(ListSessions request) {
        return calls().signedIn(request.getToken(), new ListSessionsResponse(), (caller, response) -> {
            List<OpenSession> found = services().sessions().of(caller.username());
            Listing.reserve(found.size());
            found.forEach(open -> response.getSession().add(peopleMapping().sessionInfo(open, caller)));
        });
    }

    @Override
    default RevokeSessionResponse revokeSession(RevokeSession request) {
        return calls().signedIn(
                        request.getToken(),
                        new RevokeSessionResponse(),
                        (caller, response) -> services()
                                .sessions()
                                .close(caller.username(), Require.present("sessionId", request.getSessionId())));
    }

    @Override
    default ListUsersResponse listUsers(ListUsers request) {
        return calls().signedIn(request.getToken(), new ListUsersResponse(), (caller, response) -> {
            int limit = policy().listLimit(request.getLimit());
            String part = OptionalElement.text(request.getQuery()).orElse("");
            List<AccountInfo> found = services().accounts().search(part, limit + 1);
            response.setHasMore(Listing.fill(
                    response.getUser(),
                    found.stream().map(account -> peopleMapping().user(account, caller.username())),
                    limit,
                    AccountCalls::bytes));
        });
    }

    private static long bytes(User user) {
        return Listing.bytes(user.getDisplayName(), user.getStatusText());
    }

    @Override
    default BlockUserResponse blockUser(BlockUser request) {
        return calls().signedIn(
                        request.getToken(),
                        new BlockUserResponse(),
                        (caller, response) -> services().blocks().block(caller.username(), request.getUsername()));
    }

    @Override
    default UnblockUserResponse unblockUser(UnblockUser request) {
        return calls().signedIn(
                        request.getToken(),
                        new UnblockUserResponse(),
                        (caller, response) -> services().blocks().unblock(caller.username(), request.getUsername()));
    }

    @Override
    default ListBlockedResponse listBlocked(ListBlocked request) {
        return calls().signedIn(request.getToken(), new ListBlockedResponse(), (caller, response) -> {
            int limit = policy().listLimit(request.getLimit());
            Listing.reserve(limit);
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            Slice<Block> found = services().blocks().list(caller.username(), after, limit);
            boolean cut = Listing.fill(
                    response.getUser(),
                    found.items().stream()
                            .flatMap(block -> peopleMapping().user(block.blocked(), caller.username()).stream()),
                    limit,
                    AccountCalls::bytes);
            response.setHasMore(cut || found.hasMore());
        });
    }

    @Override
    default UpdateProfileResponse updateProfile(UpdateProfile request) {
        return calls().signedIn(
                        request.getToken(),
                        new UpdateProfileResponse(),
                        (caller, response) -> response.setUser(peopleMapping()
                                .user(
                                        services()
                                                .accounts()
                                                .updateProfile(caller.username(), request.getDisplayName()),
                                        caller.username())));
    }
}
