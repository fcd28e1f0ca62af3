// Written by `npm run generate:client` from docs/openapi.json; never edited by hand.
export interface paths {
    "/api/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a family up; the answer is the same whether or not the address has an account. */
        post: operations["Auth.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows the link sent at sign-up. */
        post: operations["Auth.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session; the refresh token is set as a cookie. */
        post: operations["Auth.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews the access token from the cookie. */
        post: operations["Auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser. */
        post: operations["Auth.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every session of the person, on every device. */
        post: operations["Auth.signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link to choose a new password; the answer is the same for an address nobody has. */
        post: operations["Auth.requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a new password by the link; every session of the person ends. */
        post: operations["Auth.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows an invitation: to the staff of an organization, or to the account that a clerk made for this person. */
        post: operations["Auth.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activate-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses the first password of an account that a clerk made. */
        post: operations["Auth.activateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm-email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows the link sent to a new address; from now on it is the one to sign in with. */
        post: operations["Auth.confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in: the person, their family account, and where they work. */
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stores that families may find, by name. */
        get: operations["Stores.stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The header of one store, listed or not: whoever has its address may come in. */
        get: operations["Stores.store"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Program, category and subcategory, each with the number of activities on sale. */
        get: operations["StoreActivities.programs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on sale, a page at a time, with the places left now. */
        get: operations["StoreActivities.activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The choices beside the list, each with the number of activities behind it. */
        get: operations["StoreActivities.facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{slug}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a family reads before it chooses. A hidden activity is found by its link. */
        get: operations["StoreActivities.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quick access: each organization visited, with what waits there. */
        get: operations["Household.organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The family has looked at this store. */
        put: operations["Household.visit"];
        post?: never;
        /** Takes the card away until the next visit. */
        delete: operations["Household.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Becomes a client of the organization: from now on it knows the family's names and birth dates. Doing it twice changes nothing. */
        post: operations["Household.becomeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this organization reaches the owner; 404 while the family is not its client. */
        get: operations["Household.contactDetails"];
        put: operations["Household.saveContactDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody of the account, archived people too. */
        get: operations["Members.people"];
        put?: never;
        /** Adds a person of any age. */
        post: operations["Members.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a person who never bought anything. */
        delete: operations["Members.delete"];
        options?: never;
        head?: never;
        /** Changes the facts that every organization shares. */
        patch: operations["Members.edit"];
        trace?: never;
    };
    "/api/v1/me/people/{personId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a person away: purchases stay, stores offer them no more. */
        post: operations["Members.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/people/{personId}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Members.unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes another adult of the account answer for it. */
        put: operations["Members.changeOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/missing-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each organization still wants to know of each person. */
        get: operations["Members.missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person as this organization knows them: address, contacts, guardians. */
        get: operations["Members.here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the phone, e-mail and address that this organization keeps of a person. */
        patch: operations["Members.editHere"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a person's whole list of contacts and guardians with this organization. */
        put: operations["Members.saveContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forms of a person that were begun with this organization. */
        get: operations["Forms.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/people/{personId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One form of a person: what is asked, what was answered, what is missing. */
        get: operations["Forms.form"];
        /** Keeps answers as they are typed; confirming wants every required one. */
        put: operations["Forms.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every consent given to this organization, with the hash of its text; withdrawn ones too. */
        get: operations["Forms.consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages of every organization, or of one. */
        get: operations["Communications.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Communications.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a message was read. */
        post: operations["Communications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the family receives of each organization, the platform's own messages apart and first. */
        get: operations["Communications.subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscriptions/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Communications.change"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** “Why did I not get an e-mail?” */
        get: operations["Communications.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates that the family's people are registered to, one entry for each person, and the days organizations are closed. */
        get: operations["Calendar.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next five events. */
        get: operations["Calendar.next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settings.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Chooses the language. */
        patch: operations["Settings.change"];
        trace?: never;
    };
    "/api/v1/me/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks to sign in with another address: a link goes to it, and nothing changes before it is followed. */
        post: operations["Settings.changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses another password; every other session ends. */
        post: operations["Settings.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open sessions on every device, the most recently used first. */
        get: operations["Settings.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's own sessions. */
        delete: operations["Settings.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a secret to an authenticator; it counts once a code of it has been confirmed. */
        post: operations["Settings.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the second factor into force and gives ten recovery codes. */
        post: operations["Settings.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the second factor away. */
        post: operations["Settings.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balances, invoices, payments, credits and refunds, with all organizations. */
        get: operations["Billing.billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/planned-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Planned payments by date, with all organizations. */
        get: operations["Billing.plannedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/planned-payments/{plannedPaymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Chooses another card or account for a planned payment; one that was refused is tried again with it. */
        patch: operations["Billing.chooseMethod"];
        trace?: never;
    };
    "/api/v1/me/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Billing.invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a document, in the language asked for. */
        get: operations["Billing.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wallet.list"];
        put?: never;
        /** Keeps a card or an account from the token of the processor's frame. */
        post: operations["Wallet.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where to show the processor's frame for a card or a bank account. */
        get: operations["Wallet.frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forgets it; refused while planned payments rely on it. */
        delete: operations["Wallet.remove"];
        options?: never;
        head?: never;
        /** Changes the name, the postal code or the expiry. */
        patch: operations["Wallet.edit"];
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lets the organization charge it for agreed future payments. */
        put: operations["Wallet.authorize"];
        post?: never;
        /** Takes that back; the answer names the planned payments that need another method. */
        delete: operations["Wallet.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/{paymentMethodId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes it the one that is proposed first. */
        put: operations["Wallet.makeDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The family's carts in every organization, those with something in them. */
        get: operations["Cart.carts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/activities/{activityId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether each person of the family may take a place, and if not why. */
        get: operations["Cart.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cart with its prices, taxes, ways to pay and what is missing. */
        get: operations["Cart.cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a place for a person. Asking again gives the same line; what had lapsed is taken anew. */
        post: operations["Cart.addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a line out; its place is free for others at once. */
        delete: operations["Cart.removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More time, once. */
        post: operations["Cart.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/lapsed-lines/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again for the places whose time was up. */
        post: operations["Cart.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/cart/contact-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says, for this order, where the owner is reached; corrects what has changed. */
        post: operations["Cart.confirmContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buys the cart and waits a while for the bank: 201 ordered, 202 ask again (or prove who you are), 200 refused. */
        post: operations["Checkout.checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the purchase of a cart is. */
        get: operations["Checkout.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/checkout/{cartId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the bank again: after the payer has proved who they are, or after a long wait. */
        post: operations["Checkout.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the family has ordered from this organization, the latest first. */
        get: operations["Checkout.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/my/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first; cancelled ones are among them. */
        get: operations["Registrations.registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client list: by name, e-mail, phone or invoice number. */
        get: operations["Clients.list"];
        put?: never;
        /** Makes an account for somebody at the counter or on the phone; with an e-mail, an activation message goes out. */
        post: operations["Clients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/client-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks somebody who signs in elsewhere to become a client: they decide. */
        post: operations["Clients.offerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client account: its record with this organization and its people. */
        get: operations["Clients.account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Clients.saveContactDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Clients.saveTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What colleagues should know; the family never sees it. */
        put: operations["Clients.saveNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes another adult of the account answer for it; a contact cannot. */
        put: operations["Clients.changeOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what and when, of the account or of one person. */
        get: operations["Clients.journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountMembers.people"];
        put?: never;
        /** Adds a person of any age; the account's owner answers for them. */
        post: operations["AccountMembers.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person as this organization knows them. */
        get: operations["AccountMembers.person"];
        put?: never;
        post?: never;
        /** Only of an account that nobody signs in for, and only who never bought anything. */
        delete: operations["AccountMembers.delete"];
        options?: never;
        head?: never;
        /** Changes the facts that every organization shares: names, birth date, gender. */
        patch: operations["AccountMembers.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Only of an account that nobody signs in for. */
        post: operations["AccountMembers.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountMembers.unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what this organization alone keeps: phone, e-mail, address, note. */
        patch: operations["AccountMembers.editHere"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves the whole list of contacts and guardians with this organization. */
        put: operations["AccountMembers.saveContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's forms: those begun, or all. */
        get: operations["AccountMembers.forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a form for the person: nothing is kept while a required answer is missing. */
        put: operations["AccountMembers.saveForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FormDefinitions.list"];
        put?: never;
        /** A new form, as a draft that nobody is asked yet. */
        post: operations["FormDefinitions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form with all its versions. */
        get: operations["FormDefinitions.form"];
        /** Changes names at once and questions in the draft; what is published stays as it was asked. */
        put: operations["FormDefinitions.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on the draft is what is asked. */
        post: operations["FormDefinitions.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/forms/{formId}/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts a form away, or takes it out again. */
        put: operations["FormDefinitions.archive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again, word for word, to where the client can be reached now. */
        post: operations["Messages.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything written to one account. */
        get: operations["Messages.ofAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this client did not get an e-mail. */
        get: operations["Messages.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the last first. */
        get: operations["Imports.list"];
        put?: never;
        /** Hands files over; what they are is found out at once, the rest is followed with the import. Handing the same files over again changes nothing more. */
        post: operations["Imports.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what it did. */
        get: operations["Imports.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that were refused, repaired or noticed, with the reason. */
        get: operations["Imports.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole report as a spreadsheet. */
        get: operations["Imports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/imports/{importRunId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does for real what a dry run reported: a new import of the same files with the same choices. */
        post: operations["Imports.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["Activities.list"];
        put?: never;
        /** A new activity, as a draft that families do not see. */
        post: operations["Activities.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activity with its schedules, its dates and its places. */
        get: operations["Activities.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is sent; with If-Match, only if nobody else has changed the activity meanwhile. What was sold keeps its price. */
        patch: operations["Activities.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts activities in the store, all or none. */
        post: operations["Activities.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes activities out of the store, all or none; who is registered stays registered. */
        post: operations["Activities.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says anew when it is held: dates that are still right stay, others are cancelled, past ones are never touched. */
        put: operations["Activities.setSchedules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/occurrences/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels dates (a storm, a broken pump); those that are cancelled already stay so. */
        post: operations["Activities.cancelDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue as a spreadsheet; imported again as it is, it changes nothing. */
        get: operations["Activities.exportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every program with its categories, whatever its state. */
        get: operations["Programs.list"];
        put?: never;
        post: operations["Programs.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames, describes, orders, publishes or archives a program. */
        patch: operations["Programs.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/programs/{programId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Programs.addCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a category that is empty. */
        delete: operations["Programs.removeCategory"];
        options?: never;
        head?: never;
        /** Renames, orders or moves a category within its program. */
        patch: operations["Programs.editCategory"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Locations.list"];
        put?: never;
        post: operations["Locations.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Locations.find"];
        put?: never;
        post?: never;
        /** Removes a location that nothing uses. */
        delete: operations["Locations.remove"];
        options?: never;
        head?: never;
        patch: operations["Locations.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organization.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the settings that are sent; with If-Match, only if nobody else has changed them meanwhile. */
        patch: operations["Organization.edit"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/ledger-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organization.ledgerCodes"];
        put?: never;
        post: operations["Organization.addLedgerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/ledger-codes/{ledgerCodeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Organization.renameLedgerCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/closing-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days on which the organization is closed, between two dates. */
        get: operations["Organization.closingDays"];
        put?: never;
        post: operations["Organization.addClosingDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/closing-days/{closingDayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Organization.removeClosingDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody on the staff, invited, active or disabled. */
        get: operations["Staff.list"];
        put?: never;
        /** Invites somebody by e-mail; again, to send a new link to who has not answered. */
        post: operations["Staff.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shuts somebody out from their next request on; nothing of what they did is lost. */
        post: operations["Staff.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets somebody back in. */
        post: operations["Staff.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/staff/{staffMemberId}/permission-group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives somebody another permission group. */
        put: operations["Staff.changeGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/permission-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups that may be given, the most powerful first. */
        get: operations["Staff.groups"];
        put?: never;
        /** Makes a group of the organization's own. */
        post: operations["Staff.addGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/permission-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a group of the organization's own. */
        put: operations["Staff.changeGroupItself"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClientBilling.billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/planned-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClientBilling.plannedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's cards and bank accounts with this organization. */
        get: operations["ClientBilling.methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cash, a cheque or a card at the terminal. */
        post: operations["ClientBilling.takePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/credit-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles open invoices with what the client has on account. */
        post: operations["ClientBilling.useCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money given back by hand, from what the client has on account. */
        post: operations["ClientBilling.recordRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payments/{paymentId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money given back to the card or account that paid. */
        post: operations["ClientBilling.refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the method, the amount or the date of a planned payment. */
        patch: operations["ClientBilling.editPlannedPayment"];
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClientBilling.cancelPlannedPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClientBilling.invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a document, in the language it was issued in unless another is asked for. */
        get: operations["ClientBilling.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/invoices/{invoiceId}/credit-memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back part or all of an invoice, with the taxes it carried. */
        post: operations["ClientBilling.credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is registered, by name; those who hold a place in a cart follow. */
        get: operations["Enrolment.roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of the session and of every drop-in date. */
        get: operations["Enrolment.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adds or takes away places; nobody loses one. */
        put: operations["Enrolment.capacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/activities/{activityId}/registrations/{claimId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether somebody came on a date. */
        put: operations["Enrolment.attendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaymentPlans.list"];
        put?: never;
        post: operations["PaymentPlans.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/payment-plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Carts already paid keep what they agreed to. */
        put: operations["PaymentPlans.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/activities/{activityId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether each person of the client may take a place, and if not why. */
        get: operations["CounterCart.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The counter's cart of a client. */
        get: operations["CounterCart.cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a place for a person; with the permission, over the capacity or outside the rules. */
        post: operations["CounterCart.addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CounterCart.removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/manual-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a fee or gives a credit. */
        post: operations["CounterCart.addManualLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/service-fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes the service fee off this order, or puts it back. */
        put: operations["CounterCart.serviceFee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterCart.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lapsed-lines/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterCart.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/contact-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterCart.confirmContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buys the counter's cart: 201 ordered, 202 the bank is thinking, 200 refused. */
        post: operations["CounterCheckout.checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the purchase of a cart is. */
        get: operations["CounterCheckout.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout/{cartId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the bank again. */
        post: operations["CounterCheckout.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the client has ordered, the latest first. */
        get: operations["CounterCheckout.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/accounts/{accountId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first; cancelled ones are among them. */
        get: operations["ClientRegistrations.registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiClients.list"];
        put?: never;
        /** Lets a program in. An answer kept for a repeated request would keep its secret: without an idempotency key, on purpose. */
        post: operations["ApiClients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organizationId}/api-clients/{clientId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a program for good; the tokens it holds lapse within ten minutes. */
        post: operations["ApiClients.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token for ten minutes, for the scopes asked for or all that were granted. */
        post: operations["OAuth.token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this process can serve: it answers only when the database does. */
        get: operations["Health.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/development/clock/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the demonstration's clock forward. */
        post: operations["Clock.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/development/clock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the demonstration's clock back to the real time. */
        post: operations["Clock.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-hints/{gatewayAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GatewayHints.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignUpBody: {
            /** Format: email */
            email: string;
            password: string;
            givenName: string;
            familyName: string;
            /** @description The owner of an account is 18 or more. */
            birthDate: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        Accepted: Record<string, never>;
        TokenBody: {
            /** @description What stands in the link. */
            token: string;
        };
        SignInBody: {
            email: string;
            password: string;
            /** @description Six digits of the authenticator, or a recovery code, once `identity.second-factor-required` asked for it. */
            code?: string;
            /** @enum {string} */
            app: "portal" | "admin";
        };
        SessionUserView: {
            id: string;
            email: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        SessionView: {
            /** @description Sent as `Authorization: Bearer …`; kept in memory only. */
            accessToken: string;
            expiresInSeconds: number;
            user: components["schemas"]["SessionUserView"];
        };
        AppBody: {
            /** @enum {string} */
            app: "portal" | "admin";
        };
        EmailBody: {
            /** Format: email */
            email: string;
        };
        TokenAndPasswordBody: {
            /** @description What stands in the link. */
            token: string;
            password: string;
        };
        AcceptInvitationBody: {
            /** @description What stands in the link. */
            token: string;
            /** @description Needed by whoever has no login yet. */
            password?: string;
        };
        MeUserView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            /** @description Whether signing in asks for a code; staff are offered one until they have it. */
            hasSecondFactor: boolean;
        };
        MeAccountView: {
            id: string;
        };
        StaffMembershipView: {
            organizationId: string;
            name: string;
            slug: string;
            permissions: string[];
        };
        MeView: {
            user: components["schemas"]["MeUserView"];
            /** @description The family account this person owns. */
            account: components["schemas"]["MeAccountView"] | null;
            /** @description Where this person works. */
            staffOf: components["schemas"]["StaffMembershipView"][];
        };
        StoreView: {
            organizationId: string;
            /** @description Its place in addresses. */
            slug: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "municipality" | "club" | "camp" | "community-centre" | "school" | "business" | "platform";
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            defaultLocale: "fr-CA" | "en-CA";
            /** @description IANA name; every date and time of the store is read in it. */
            timeZone: string;
            email: string;
            phone: string;
            website: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description '#rrggbb' */
            accentColour: string;
        };
        StoresView: {
            rows: components["schemas"]["StoreView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        StoreCategoryView: {
            id: string;
            nameFr: string;
            nameEn: string;
            /** @description Activities on sale in it and in everything under it. */
            count: number;
            categories: components["schemas"]["StoreCategoryView"][];
        };
        StoreProgramView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            count: number;
            categories: components["schemas"]["StoreCategoryView"][];
        };
        StoreProgramsView: {
            rows: components["schemas"]["StoreProgramView"][];
        };
        PlacesView: {
            capacity: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Held in carts: they may come back. */
            held: number;
            waiting: number;
        };
        NextDateView: {
            capacity: number;
            /** @description What anybody may take now. */
            left: number;
            /** @description Held in carts: they may come back. */
            held: number;
            waiting: number;
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
        };
        StoreActivityView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            programId: string;
            categoryId: string;
            categoryFr: string;
            categoryEn: string;
            locationId: string | null;
            locationName: string | null;
            district: string | null;
            room: string;
            organizer: string;
            pictureUrl: string;
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            startsOn: string;
            endsOn: string;
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            /** @description 'HH:MM' */
            earliestTime: string | null;
            latestTime: string | null;
            registrationOpensAt: string | null;
            registrationClosesAt: string | null;
            /** @description Null: not sold as a whole. */
            sessionPriceCents: number | null;
            /** @description Null: not sold date by date. */
            dropInPriceCents: number | null;
            session: components["schemas"]["PlacesView"] | null;
            nextDate: components["schemas"]["NextDateView"] | null;
        };
        StoreActivitiesView: {
            /** @description The server's time, by which registration opens and closes. */
            now: string;
            rows: components["schemas"]["StoreActivityView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        WeekdayFacetView: {
            weekday: number;
            count: number;
        };
        LocationFacetView: {
            id: string;
            name: string;
            district: string;
            count: number;
        };
        CategoryFacetView: {
            id: string;
            nameFr: string;
            nameEn: string;
            count: number;
        };
        StoreFacetsView: {
            count: number;
            priceCentsMin: number | null;
            priceCentsMax: number | null;
            weekdays: components["schemas"]["WeekdayFacetView"][];
            locations: components["schemas"]["LocationFacetView"][];
            categories: components["schemas"]["CategoryFacetView"][];
        };
        NamedView: {
            id: string;
            nameFr: string;
            nameEn: string;
        };
        StoreLocationView: {
            id: string;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
            /** @description 'full', 'partial', or '' when nobody said. */
            accessibility: string;
            description: string;
            latitude: number | null;
            longitude: number | null;
        };
        PriceView: {
            /** @description Before tax. */
            amountCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
        };
        PriceTaxesView: {
            /** @enum {string} */
            status: "taxable" | "exempt" | "not-registered";
            /** @description Why, by code. */
            reason: string;
            session: components["schemas"]["PriceView"] | null;
            dropIn: components["schemas"]["PriceView"] | null;
        };
        StoreDateView: {
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "planned" | "cancelled";
            over: boolean;
            /** @description Null where dates are not sold one by one. */
            places: components["schemas"]["PlacesView"] | null;
        };
        StoreScheduleView: {
            weekdays: number[];
            startTime: string;
            endTime: string;
            fromOn: string;
            toOn: string;
        };
        StoreClosingDayView: {
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        StoreActivityDetailView: {
            /** @description The server's time, by which registration opens and closes. */
            now: string;
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "published" | "hidden";
            program: components["schemas"]["NamedView"];
            /** @description From the widest to the narrowest. */
            categories: components["schemas"]["NamedView"][];
            location: components["schemas"]["StoreLocationView"] | null;
            room: string;
            organizer: string;
            staffNames: string;
            pictureUrl: string;
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            startsOn: string | null;
            endsOn: string | null;
            weekdays: number[];
            registrationOpensAt: string | null;
            registrationClosesAt: string | null;
            sessionPriceCents: number | null;
            dropInPriceCents: number | null;
            /** @description A form that each participant fills in before paying. */
            hasForm: boolean;
            hasPaymentPlan: boolean;
            price: components["schemas"]["PriceTaxesView"];
            session: components["schemas"]["PlacesView"] | null;
            dates: components["schemas"]["StoreDateView"][];
            schedules: components["schemas"]["StoreScheduleView"][];
            /** @description Days on which the organization is closed while the activity runs. */
            closingDays: components["schemas"]["StoreClosingDayView"][];
        };
        QuickAccessCardView: {
            organizationId: string;
            slug: string;
            name: string;
            nameEn: string;
            accentColour: string;
            /** @description The last visit of its store, ISO 8601. */
            visitedAt: string | null;
            /** @description Whether the organization knows the family as a client. */
            isClient: boolean;
            /** @description Owed, less what is on account; negative when the organization owes. */
            balanceCents: number;
            plannedPayments: number;
            cartItems: number;
            unreadMessages: number;
            /** @description Whether this person works there. */
            isStaff: boolean;
            /** @description Why the card cannot be removed; empty when it can. */
            keptBecause: ("balance" | "planned-payments" | "cart" | "unread-messages" | "unused-passes" | "federation")[];
        };
        QuickAccessView: {
            /** @description The last visited first. */
            rows: components["schemas"]["QuickAccessCardView"][];
        };
        ContactDetailsView: {
            accountId: string;
            email: string | null;
            phone: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            country: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            /** @description When it was last said that they are right. */
            confirmedAt: string | null;
            /** @description Names of what is missing before anything can be bought. */
            missing: string[];
            version: number;
        };
        ContactDetailsBody: {
            email?: string | null;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
        };
        AccountPersonView: {
            id: string;
            accountId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            /** @enum {string|null} */
            gender: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description The adult who answers for the account. */
            isOwner: boolean;
            /** @description Archived people keep their purchases and cannot be chosen in a store. */
            archivedAt: string | null;
            version: number;
        };
        AccountPeopleView: {
            /** @description Owner first, then by first name. */
            rows: components["schemas"]["AccountPersonView"][];
        };
        AddPersonBody: {
            firstName: string;
            lastName: string;
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description Says that this is not the person of the same name who is in the account already. */
            evenIfAlike?: boolean;
        };
        EditPersonBody: {
            firstName?: string;
            lastName?: string;
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
        };
        ChangeOwnerBody: {
            /**
             * Format: uuid
             * @description Another adult of the account.
             */
            personId: string;
        };
        PersonMissingView: {
            organizationId: string;
            organizationName: string;
            organizationSlug: string;
            personId: string;
            missing: ("birth-date" | "email" | "phone" | "address" | "contacts" | "primary-guardian" | "rl24-shares")[];
        };
        MissingInformationView: {
            rows: components["schemas"]["PersonMissingView"][];
        };
        PersonContactView: {
            id: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            relationship: "other" | "mother" | "father" | "parent" | "grandparent" | "guardian" | "sibling" | "friend";
            phone: string;
            email: string | null;
            /** @enum {string|null} */
            guardian: "primary" | "secondary" | null;
            mayPickUp: boolean;
            /** @description Share of the RL-24 slip in percent. */
            rl24Percent: number | null;
        };
        ContactRulesView: {
            /** @description How many contacts the organization wants for this person. */
            required: number;
            /** @description Whether RL-24 shares are asked. */
            asksRl24: boolean;
        };
        PersonHereView: {
            person: components["schemas"]["AccountPersonView"];
            phone: string;
            email: string | null;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description Note of the staff; null for families. */
            adminNote: string | null;
            contacts: components["schemas"]["PersonContactView"][];
            rules: components["schemas"]["ContactRulesView"];
            /** @description Of everything here but the person's shared facts. */
            version: number;
        };
        EditPersonHereBody: {
            phone?: string;
            email?: string | null;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
        };
        ContactBody: {
            /**
             * Format: uuid
             * @description Of a contact that is kept; left out for a new one.
             */
            id?: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            relationship: "other" | "mother" | "father" | "parent" | "grandparent" | "guardian" | "sibling" | "friend";
            phone: string;
            email?: string | null;
            /** @enum {string|null} */
            guardian?: "primary" | "secondary" | null;
            mayPickUp?: boolean;
            /** @description 0 to 100; the shares of a person's guardians add up to 100. */
            rl24Percent?: number | null;
        };
        SaveContactsBody: {
            /** @description The whole list: who is not in it is no longer a contact. */
            contacts: components["schemas"]["ContactBody"][];
        };
        BilingualView: {
            fr: string;
            en: string;
        };
        QuestionOptionView: {
            value: string;
            label: components["schemas"]["BilingualView"];
        };
        QuestionConditionView: {
            /** @description Holds when the answer is, or contains, one of these: text, number or true/false. */
            isOneOf?: (string | number | boolean)[];
            /** @enum {string} */
            kind: "age" | "answer";
            fromMonths?: number;
            belowMonths?: number;
            questionId?: string;
        };
        QuestionView: {
            /** @description Stable from version to version. */
            id: string;
            /** @enum {string} */
            type: "number" | "email" | "phone" | "short-text" | "long-text" | "date" | "yes-no" | "choice" | "choices" | "consent" | "medical-note";
            label: components["schemas"]["BilingualView"];
            help: components["schemas"]["BilingualView"] | null;
            required: boolean;
            options: components["schemas"]["QuestionOptionView"][];
            /** @description Full text of a consent. */
            text: components["schemas"]["BilingualView"] | null;
            min: number | null;
            max: number | null;
            onlyIf: components["schemas"]["QuestionConditionView"][];
            /** @description Shown on request only. */
            isSensitive: boolean;
        };
        PersonFormView: {
            personId: string;
            formId: string;
            nameFr: string;
            nameEn: string;
            /** @description The version in force. */
            number: number;
            questions: components["schemas"]["QuestionView"][];
            /** @description Ids of the questions asked of this person, given the answers. */
            asked: string[];
            /** @description By question id: text, number, true/false, or a list of option values. */
            answers: {
                [key: string]: unknown;
            };
            /** @description When this very version was confirmed, ISO 8601. */
            confirmedAt: string | null;
            /** @description Ids of required questions without an answer. */
            missing: string[];
            /** @description Of the kept answers; 0 while nothing is kept. */
            version: number;
        };
        PersonFormsView: {
            rows: components["schemas"]["PersonFormView"][];
        };
        SaveFormBody: {
            /** @description By question id, only what was touched; null takes an answer away. */
            answers: {
                [key: string]: unknown;
            };
            /** @description Says that the form is complete and right. */
            confirm?: boolean;
            /**
             * @description The language the questions were read in.
             * @enum {string}
             */
            locale?: "fr-CA" | "en-CA";
        };
        ConsentView: {
            id: string;
            personId: string | null;
            purpose: string;
            /** @description SHA-256 of the very text that was consented to. */
            textSha256: string;
            locale: string;
            givenAt: string;
            withdrawnAt: string | null;
        };
        ConsentsView: {
            rows: components["schemas"]["ConsentView"][];
        };
        MessageSummaryView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
        };
        MessagesView: {
            /** @description The newest first. */
            rows: components["schemas"]["MessageSummaryView"][];
            next: string | null;
        };
        MessageAttachmentView: {
            /** @enum {string} */
            kind: "invoice-pdf" | "calendar";
            invoiceId: string | null;
        };
        MessageView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
            bodyText: string;
            /** @description To be shown in a frame that runs nothing. */
            bodyHtml: string;
            attachments: components["schemas"]["MessageAttachmentView"][];
        };
        SubscriptionRowView: {
            organizationId: string;
            organizationName: string;
            organizationNameEn: string;
            /** @description The platform's own messages: without them, notices that matter are missed. */
            isPlatform: boolean;
            /** @description News and campaigns. Messages about orders, payments and access always go. */
            email: boolean;
            /** @description Calendar entries with confirmations. */
            calendar: boolean;
        };
        SubscriptionsView: {
            rows: components["schemas"]["SubscriptionRowView"][];
        };
        ChangeSubscriptionBody: {
            email?: boolean;
            calendar?: boolean;
        };
        DeliveryFindingView: {
            /** @enum {string} */
            code: "no-address" | "goes-to" | "unsubscribed-from-news" | "calendar-switched-off" | "waiting" | "could-not-be-delivered" | "left";
            /** @description The person it is about; null for the account. */
            personId: string | null;
            /** @enum {string|null} */
            because: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct" | null;
            email: string | null;
            messageId: string | null;
            subject: string | null;
            sentAt: string | null;
        };
        DeliveryView: {
            rows: components["schemas"]["DeliveryFindingView"][];
        };
        CalendarEventView: {
            /** @description Of the registration and the date together. */
            id: string;
            organizationId: string;
            organizationName: string;
            organizationSlug: string;
            /** @description IANA name; the times are read in it. */
            timeZone: string;
            activityId: string;
            occurrenceId: string;
            nameFr: string;
            nameEn: string;
            personId: string;
            firstName: string;
            lastName: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            locationName: string | null;
            room: string;
            isCancelled: boolean;
            /** @description Whether its page can be opened in the store. */
            inStore: boolean;
        };
        CalendarClosingDayView: {
            id: string;
            organizationId: string;
            organizationName: string;
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        CalendarView: {
            /** @description Server time. */
            now: string;
            /** @description By time. */
            events: components["schemas"]["CalendarEventView"][];
            closingDays: components["schemas"]["CalendarClosingDayView"][];
        };
        NextEventsView: {
            /** @description Server time. */
            now: string;
            /** @description The next five that are not cancelled; one that has begun is still there. */
            events: components["schemas"]["CalendarEventView"][];
        };
        OwnSettingsView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            hasSecondFactor: boolean;
            /** @description Recovery codes that have not been used yet. */
            recoveryCodesLeft: number;
        };
        ChangeSettingsBody: {
            /**
             * @description The language Préau writes in.
             * @enum {string}
             */
            locale: "fr-CA" | "en-CA";
        };
        ChangeEmailBody: {
            /** Format: email */
            newEmail: string;
            /** @description The current one: asked again before what an open session alone must not do. */
            password: string;
        };
        ChangePasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        OpenSessionView: {
            id: string;
            /** @enum {string} */
            app: "portal" | "admin";
            /** @description What the browser called itself. */
            userAgent: string;
            createdAt: string;
            lastUsedAt: string;
            /** @description The session of this very request. */
            isCurrent: boolean;
        };
        OpenSessionsView: {
            rows: components["schemas"]["OpenSessionView"][];
        };
        PasswordBody: {
            password: string;
        };
        SecondFactorOfferView: {
            /** @description For typing into an authenticator. */
            secret: string;
            /** @description otpauth:// address. */
            address: string;
            /** @description The same as a QR code, an SVG document. */
            qrCode: string;
        };
        CodeBody: {
            code: string;
        };
        RecoveryCodesView: {
            /** @description Shown this once; each serves once. */
            recoveryCodes: string[];
        };
        PasswordAndCodeBody: {
            password: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code: string;
        };
        AccountBalanceView: {
            organizationId: string;
            organizationName: string;
            /** @description What open invoices still ask for, in cents. */
            receivableCents: number;
            /** @description What is on account: payments left over and credits. */
            creditCents: number;
            /** @description What planned payments will bring. */
            plannedCents: number;
            /** @description Owed, less what is on account. */
            balanceCents: number;
            /** @description The balance once every planned payment is accepted. */
            expectedBalanceCents: number;
        };
        BilledInvoiceView: {
            id: string;
            organizationId: string;
            number: number;
            /** @description Local date of the organization. */
            issuedOn: string;
            totalCents: number;
            openCents: number;
            plannedCents: number;
            creditedCents: number;
            /** @enum {string} */
            state: "open" | "partial" | "paid";
            labelsFr: string[];
            labelsEn: string[];
            personNames: string[];
        };
        ShownMethodView: {
            brand: string;
            last4: string;
        };
        BilledPaymentView: {
            id: string;
            organizationId: string;
            number: number;
            receivedOn: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal";
            method: components["schemas"]["ShownMethodView"] | null;
            memo: string;
            amountCents: number;
            /** @description Not matched to any invoice, nor refunded. */
            unspentCents: number;
            /** @description How much may still go back to the card or account that paid. */
            refundableOnlineCents: number;
            /** @description The bank took it back. */
            returned: boolean;
            invoiceNumbers: number[];
        };
        BilledCreditMemoView: {
            id: string;
            organizationId: string;
            number: number;
            issuedOn: string;
            invoiceNumber: number;
            totalCents: number;
            unspentCents: number;
            reason: string;
        };
        BilledRefundView: {
            id: string;
            organizationId: string;
            number: number;
            madeOn: string;
            /** @enum {string} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal";
            amountCents: number;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
            reason: string;
        };
        BillingView: {
            balances: components["schemas"]["AccountBalanceView"][];
            invoices: components["schemas"]["BilledInvoiceView"][];
            payments: components["schemas"]["BilledPaymentView"][];
            creditMemos: components["schemas"]["BilledCreditMemoView"][];
            refunds: components["schemas"]["BilledRefundView"][];
        };
        PlannedPaymentMethodView: {
            id: string;
            /** @enum {string} */
            kind: "card" | "bank-account";
            brand: string;
            last4: string;
        };
        PlannedPaymentRow: {
            id: string;
            organizationId: string;
            organizationName: string;
            invoiceId: string;
            invoiceNumber: number;
            labelsFr: string[];
            labelsEn: string[];
            /** @enum {string} */
            kind: "cheque" | "instalment" | "recurring";
            sequence: number;
            amountCents: number;
            dueOn: string;
            /** @enum {string} */
            status: "planned" | "processing" | "accepted" | "refused" | "cancelled";
            /** @enum {string|null} */
            refusedBecause: "insufficient-funds" | "expired-card" | "declined" | "lost-or-stolen" | "needs-authentication" | "account-closed" | "debit-not-authorized" | "returned-by-bank" | "method-removed" | "processor-unavailable" | null;
            /** @enum {string|null} */
            nextStep: "choose-method" | "authenticate" | "pay-at-organization" | null;
            /** @description Null for a payment that is made at the counter. */
            method: components["schemas"]["PlannedPaymentMethodView"] | null;
            /** @description So long overdue that it is no longer charged by itself. */
            needsStaff: boolean;
            version: number;
        };
        PlannedPaymentsView: {
            rows: components["schemas"]["PlannedPaymentRow"][];
        };
        ChooseMethodBody: {
            /** Format: uuid */
            paymentMethodId: string;
            /** @description The version that was shown. */
            version: number;
        };
        ChangedPlannedPaymentView: {
            version: number;
        };
        InvoiceSellerView: {
            nameEn: string;
            gstNumber: string | null;
            qstNumber: string | null;
            name: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            email: string;
            phone: string;
        };
        InvoicePartyView: {
            name: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            email: string;
            phone: string;
        };
        InvoiceLineView: {
            id: string;
            position: number;
            /** @enum {string} */
            kind: "activity" | "drop-in" | "service-fee" | "manual-fee" | "manual-credit" | "other";
            labelFr: string;
            labelEn: string;
            personId: string | null;
            personName: string;
            amountCents: number;
            gstCents: number;
            qstCents: number;
            /** @enum {string} */
            taxStatus: "taxable" | "exempt" | "not-registered";
            taxReason: string;
            serviceFrom: string | null;
            serviceTo: string | null;
            /** @description What credit memos have taken back of it, before tax. */
            creditedCents: number;
        };
        InvoiceSettlementView: {
            /** @enum {string} */
            kind: "payment" | "credit-memo";
            number: number;
            on: string;
            amountCents: number;
            /** @enum {string|null} */
            tender: "card" | "bank-debit" | "cash" | "cheque" | "terminal" | null;
            method: components["schemas"]["ShownMethodView"] | null;
        };
        InvoicePlannedPaymentView: {
            id: string;
            amountCents: number;
            dueOn: string;
            /** @enum {string} */
            status: "planned" | "processing" | "accepted" | "refused" | "cancelled";
            method: components["schemas"]["ShownMethodView"] | null;
        };
        InvoiceDocumentView: {
            id: string;
            organizationId: string;
            accountId: string;
            number: number;
            issuedOn: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            seller: components["schemas"]["InvoiceSellerView"];
            buyer: components["schemas"]["InvoicePartyView"];
            lines: components["schemas"]["InvoiceLineView"][];
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            openCents: number;
            /** @enum {string} */
            state: "open" | "partial" | "paid";
            settlements: components["schemas"]["InvoiceSettlementView"][];
            plannedPayments: components["schemas"]["InvoicePlannedPaymentView"][];
        };
        WalletMethodView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            kind: "card" | "bank-account";
            brand: string;
            last4: string;
            expiresMonth: number | null;
            expiresYear: number | null;
            holderName: string;
            billingPostalCode: string;
            isDefault: boolean;
            /** @description The organization may charge it for agreed future payments. */
            authorized: boolean;
            authorizedAt: string | null;
            /** @description How many planned payments rely on it. */
            plannedPayments: number;
            version: number;
        };
        WalletView: {
            rows: components["schemas"]["WalletMethodView"][];
        };
        PaymentFrameView: {
            /** @description Address of the processor's page, to show in a frame; it answers with a one-time token. */
            url: string;
        };
        AddPaymentMethodBody: {
            /** Format: uuid */
            organizationId: string;
            /** @description What the processor's frame gave. */
            token: string;
            holderName: string;
            billingPostalCode: string;
            makeDefault?: boolean;
            /** @description The text the person agreed to, word for word, when the organization may charge this method later. */
            agreedText?: string;
        };
        PaymentMethodAddedView: {
            paymentMethodId: string;
        };
        MethodExpiry: {
            month: number;
            year: number;
        };
        EditPaymentMethodBody: {
            version: number;
            holderName?: string;
            billingPostalCode?: string;
            expires?: components["schemas"]["MethodExpiry"];
        };
        EditedPaymentMethodView: {
            version: number;
        };
        AuthorizeMethodBody: {
            agreedText: string;
        };
        DependentPaymentView: {
            plannedPaymentId: string;
            invoiceNumber: number;
            amountCents: number;
            dueOn: string;
        };
        RevokedMethodView: {
            /** @description Planned payments that will be refused unless they get another method. */
            dependents: components["schemas"]["DependentPaymentView"][];
        };
        MyCartView: {
            organizationId: string;
            organizationName: string;
            slug: string;
            cartId: string;
            /** @enum {string} */
            state: "open" | "paying";
            items: number;
            deadlineAt: string | null;
        };
        MyCartsView: {
            rows: components["schemas"]["MyCartView"][];
        };
        EligibilityRefusalView: {
            code: string;
            /** @description In the language asked for. */
            title: string;
            details: {
                [key: string]: unknown;
            };
        };
        PersonEligibilityView: {
            personId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            isOwner: boolean;
            eligible: boolean;
            /** @description Holds a place of it in a cart now. */
            inCart: boolean;
            refusal: components["schemas"]["EligibilityRefusalView"] | null;
        };
        EligibilityView: {
            rows: components["schemas"]["PersonEligibilityView"][];
        };
        CartLineView: {
            /** @description Null for the service fee. */
            id: string | null;
            /** @enum {string} */
            kind: "drop-in" | "service-fee" | "manual-fee" | "manual-credit" | "session";
            labelFr: string;
            labelEn: string;
            activityId: string | null;
            occurrenceId: string | null;
            personId: string | null;
            personName: string;
            /** @description The first session, ISO 8601. */
            startsAt: string | null;
            locationName: string | null;
            /** @description Before tax. */
            amountCents: number;
            taxStatus: string;
            taxReason: string;
            gstCents: number;
            qstCents: number;
            /**
             * @description 'lapsed': the place is kept no longer; it can be tried again.
             * @enum {string}
             */
            state: "held" | "lapsed" | "fee";
            /**
             * @description Why the line cannot be ordered any more.
             * @enum {string|null}
             */
            refusal: "person-archived" | "not-for-sale" | "date-cancelled" | "not-sold-this-way" | null;
            planNameFr: string | null;
            planNameEn: string | null;
        };
        FullPaymentView: {
            offered: boolean;
            /** @enum {string|null} */
            refusedBecause: "nothing-before-the-first-session" | null;
        };
        InstalmentView: {
            amountCents: number;
            dueOn: string;
        };
        SpreadView: {
            todayCents: number;
            instalments: components["schemas"]["InstalmentView"][];
        };
        PaymentChoicesView: {
            totalCents: number;
            full: components["schemas"]["FullPaymentView"];
            /** @description Null when nothing of the cart may be spread. */
            plan: components["schemas"]["SpreadView"] | null;
        };
        CartContactDetailsView: {
            email: string | null;
            phone: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            country: string;
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
        };
        CartContactView: {
            /** @description Confirmed for this order. */
            confirmed: boolean;
            /** @description Names of the details that are missing. */
            missing: string[];
            details: components["schemas"]["CartContactDetailsView"] | null;
        };
        MissingFormView: {
            personId: string;
            firstName: string;
            activityId: string;
            formId: string;
            /** @description Required questions without an answer; 0 when only the confirmation is missing. */
            unanswered: number;
        };
        CartView: {
            /** @description Null while nothing was ever put into it. */
            id: string | null;
            accountId: string;
            /** @enum {string} */
            state: "open" | "paying";
            /** @enum {string} */
            channel: "web" | "counter";
            /** @enum {string} */
            locale: "fr-CA" | "en-CA";
            deadlineAt: string | null;
            mayExtend: boolean;
            /** @description Server time, for the countdown. */
            now: string;
            lines: components["schemas"]["CartLineView"][];
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            serviceFeeRemoved: boolean;
            choices: components["schemas"]["PaymentChoicesView"];
            contact: components["schemas"]["CartContactView"];
            missingForms: components["schemas"]["MissingFormView"][];
            /**
             * @description Why nobody of the account may buy yet.
             * @enum {string|null}
             */
            adult: "owner-too-young" | "owner-birth-date-missing" | null;
            /** @description Why the last try to pay did not go through. */
            lastRefusal: string | null;
            version: number;
        };
        AddCartLineBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            activityId: string;
            /**
             * Format: uuid
             * @description The date of a drop-in; left out buys the session.
             */
            occurrenceId?: string | null;
        };
        AddedCartLineView: {
            cartId: string;
            lineId: string;
            /** @description Until when the place is kept, ISO 8601. */
            deadlineAt: string;
            /** @description True when the place was in the cart already. */
            again: boolean;
        };
        CartDeadlineView: {
            deadlineAt: string;
        };
        RetriedLineView: {
            /** @description The lapsed line. */
            lineId: string;
            held: boolean;
            /** @description The refusal, when it could not be had again. */
            code: string | null;
            details: {
                [key: string]: unknown;
            } | null;
        };
        RetriedLinesView: {
            rows: components["schemas"]["RetriedLineView"][];
            cart: components["schemas"]["CartView"];
        };
        ConfirmContactBody: {
            /** Format: email */
            email?: string;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
        };
        CheckOutBody: {
            /** Format: uuid */
            cartId: string;
            /**
             * @description 'full' at once, 'plan' as the cart's `choices.plan` says.
             * @enum {string}
             */
            pay: "full" | "plan";
            /** @description The total on the screen: another one is refused, to be shown first. */
            expectedTotalCents: number;
            /** @description The amount on the button: what is charged now, when a plan spreads the rest. Another one is refused, to be shown first. */
            expectedTodayCents?: number;
            /**
             * Format: uuid
             * @description Needed as soon as anything is charged, now or later.
             */
            paymentMethodId?: string;
        };
        CheckOutView: {
            cartId: string;
            /**
             * @description 'ordered'; 'paying': the bank is thinking, ask again; 'needs-client': show actionUrl, then go on;
             *     'refused': the cart is open again with its places; 'open': nothing was tried yet.
             * @enum {string}
             */
            state: "open" | "refused" | "paying" | "ordered" | "needs-client";
            orderId: string | null;
            orderNumber: number | null;
            invoiceId: string | null;
            invoiceNumber: number | null;
            totalCents: number | null;
            refusedBecause: string | null;
            /** @enum {string|null} */
            nextStep: "choose-method" | "authenticate" | "pay-at-organization" | null;
            actionUrl: string | null;
        };
        OrderLineView: {
            id: string;
            kind: string;
            activityId: string | null;
            occurrenceId: string | null;
            personId: string | null;
            claimId: string | null;
            invoiceLineId: string;
            /** @description Before tax. */
            amountCents: number;
        };
        OrderView: {
            id: string;
            number: number;
            placedAt: string;
            /** @enum {string} */
            channel: "web" | "counter";
            invoiceId: string;
            totalCents: number;
            lines: components["schemas"]["OrderLineView"][];
        };
        OrdersView: {
            rows: components["schemas"]["OrderView"][];
        };
        RegistrationView: {
            claimId: string;
            activityId: string;
            /** @description Set for a drop-in date. */
            occurrenceId: string | null;
            nameFr: string;
            nameEn: string;
            personId: string;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            state: "cancelled" | "live";
            registeredAt: string;
            endedAt: string | null;
            startsOn: string | null;
            endsOn: string | null;
            locationName: string | null;
            orderId: string | null;
            orderNumber: number | null;
            invoiceId: string | null;
        };
        RegistrationsView: {
            rows: components["schemas"]["RegistrationView"][];
        };
        ClientPersonView: {
            id: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            archived: boolean;
        };
        ClientRowView: {
            accountId: string;
            ownerPersonId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            email: string | null;
            phone: string;
            city: string;
            tags: string[];
            /** @description Whether somebody can sign in for it. */
            hasLogin: boolean;
            people: components["schemas"]["ClientPersonView"][];
            createdAt: string;
        };
        InvoiceMatchView: {
            accountId: string;
            invoiceId: string;
        };
        ClientsView: {
            /** @description By the owner's last then first name. */
            rows: components["schemas"]["ClientRowView"][];
            next: string | null;
            /** @description The invoice whose number was typed. */
            invoice: components["schemas"]["InvoiceMatchView"] | null;
        };
        CreateClientBody: {
            email?: string | null;
            phone?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            country?: string;
            /** @enum {string} */
            locale?: "fr-CA" | "en-CA";
            firstName: string;
            lastName: string;
            /** @description Left out, the owner is taken for an adult. */
            birthDate?: string | null;
            /** @enum {string|null} */
            gender?: "woman" | "man" | "non-binary" | "self-described" | "undisclosed" | null;
            /** @description Says that this is none of the clients who look alike. */
            evenIfAlike?: boolean;
        };
        CreatedClientView: {
            accountId: string;
            ownerPersonId: string;
            /** @description Whether an activation message goes out. */
            activationSent: boolean;
        };
        OfferLinkBody: {
            /** Format: email */
            email: string;
        };
        LinkOfferedView: {
            /** @description The same whether or not somebody signs in with the address. */
            offered: boolean;
        };
        ClientAccountView: {
            accountId: string;
            /** @description The address its owner signs in with; staff cannot change it. */
            username: string | null;
            createdAt: string;
            contactDetails: components["schemas"]["ContactDetailsView"];
            tags: string[];
            adminNote: string;
            people: components["schemas"]["AccountPersonView"][];
            /** @description Of the client record. */
            version: number;
        };
        TagsBody: {
            tags: string[];
        };
        AdminNoteBody: {
            note: string;
        };
        JournalNoteView: {
            subject: string;
            id: string;
            facts: {
                [key: string]: unknown;
            };
        };
        JournalEntryView: {
            id: number;
            at: string;
            /** @enum {string} */
            byKind: "family" | "staff" | "system" | "integrator" | "visitor";
            /** @description Null for the system. */
            byName: string | null;
            /** @description Name of what was done. */
            command: string;
            notes: components["schemas"]["JournalNoteView"][];
        };
        JournalView: {
            /** @description The newest first. */
            rows: components["schemas"]["JournalEntryView"][];
            next: string | null;
        };
        EditMemberHereBody: {
            phone?: string;
            email?: string | null;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            /** @description For staff only. */
            adminNote?: string;
        };
        FormRowView: {
            id: string;
            nameFr: string;
            nameEn: string;
            archivedAt: string | null;
            /** @description The version in force; null while it was never published. */
            publishedNumber: number | null;
            hasDraft: boolean;
            /** @description People who began it. */
            submissions: number;
        };
        FormsView: {
            rows: components["schemas"]["FormRowView"][];
        };
        FormVersionView: {
            number: number;
            /** @description Null for the draft. */
            publishedAt: string | null;
            questions: components["schemas"]["QuestionView"][];
        };
        FormDetailView: {
            id: string;
            nameFr: string;
            nameEn: string;
            archivedAt: string | null;
            /** @description The newest first; at most one, the first, is a draft. */
            versions: components["schemas"]["FormVersionView"][];
            version: number;
        };
        BilingualBody: {
            fr: string;
            en: string;
        };
        QuestionOptionBody: {
            value: string;
            label: components["schemas"]["BilingualBody"];
        };
        QuestionConditionBody: {
            /** @description By answer: one of these values (text, number or true/false). */
            isOneOf?: (string | number | boolean)[];
            /** @enum {string} */
            kind: "age" | "answer";
            /** @description By age: from so many completed months. */
            fromMonths?: number;
            /** @description By age: below so many completed months. */
            belowMonths?: number;
            /** @description By answer: of this earlier question. */
            questionId?: string;
        };
        QuestionBody: {
            /** @description Lower-case letters, digits and dashes; stable from version to version. */
            id: string;
            /** @enum {string} */
            type: "number" | "email" | "phone" | "short-text" | "long-text" | "date" | "yes-no" | "choice" | "choices" | "consent" | "medical-note";
            label: components["schemas"]["BilingualBody"];
            help?: components["schemas"]["BilingualBody"] | null;
            required: boolean;
            options?: components["schemas"]["QuestionOptionBody"][];
            /** @description Full text of a consent. */
            text?: components["schemas"]["BilingualBody"] | null;
            min?: number | null;
            max?: number | null;
            onlyIf?: components["schemas"]["QuestionConditionBody"][];
        };
        FormBody: {
            nameFr: string;
            nameEn: string;
            questions: components["schemas"]["QuestionBody"][];
        };
        ArchiveFormBody: {
            archived: boolean;
        };
        SentMessageView: {
            id: string;
            organizationId: string;
            organizationName: string;
            /** @description Kind of message, for example order-confirmation. */
            template: string;
            subject: string;
            recipientEmail: string;
            recipientName: string;
            /**
             * @description Why it went to that address.
             * @enum {string}
             */
            recipientBecause: "primary-guardian" | "staff" | "owner-contact" | "owner-username" | "direct";
            /** @enum {string} */
            state: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
            createdAt: string;
            sentAt: string | null;
            readAt: string | null;
            bodyText: string;
            /** @description To be shown in a frame that runs nothing. */
            bodyHtml: string;
            attachments: components["schemas"]["MessageAttachmentView"][];
            accountId: string | null;
            /** @description What the last try failed on. */
            lastError: string | null;
            /** @description How many times this fact was written to somebody, this one included. */
            version: number;
        };
        ResentView: {
            messageId: string;
        };
        ImportUploadBody: {
            /** @description Courses, programs and their locations, in any order; at most 64 MB together. */
            files: string[];
            /** @description Only reads, compares and reports; a confirmation does it for real. */
            dryRun: boolean;
            /** @description Asked of sessions and dates for which the file has no price; 0 unless told. */
            defaultPriceCents?: number;
            /** @description Places of a session for which the file has no number; 20 unless told. */
            defaultSessionCapacity?: number;
            /** @description Places of a drop-in date for which the file has no number; 25 unless told. */
            defaultDropInCapacity?: number;
            /** @description Puts new activities in the store at once, which is so unless told; otherwise they wait as drafts. */
            publish?: boolean;
            /**
             * @description Whether what the files list no longer leaves the store; a city's own files are the whole catalogue, a spreadsheet rarely is.
             * @enum {string}
             */
            withdrawMissing?: "cities-only" | "always" | "never";
            /** @description 'HH:MM': when registration opens on a day for which the file gives no hour; 07:00 unless told. */
            registrationTime?: string;
        };
        ImportRequestedView: {
            importRunId: string;
        };
        ImportOptionsView: {
            defaultPriceCents: number;
            defaultSessionCapacity: number;
            defaultDropInCapacity: number;
            publish: boolean;
            /** @enum {string} */
            withdrawMissing: "cities-only" | "always" | "never";
            registrationTime: string;
        };
        ImportFailureView: {
            code: string;
            /** @description In the language asked for. */
            title: string;
            next: string | null;
        };
        ImportRowView: {
            id: string;
            /** @description Names of the files. */
            fileName: string;
            format: string | null;
            dryRun: boolean;
            options: components["schemas"]["ImportOptionsView"];
            /** @enum {string} */
            state: "failed" | "waiting" | "running" | "done";
            /** @enum {string} */
            stage: "waiting" | "done" | "reading" | "comparing" | "writing";
            /** @description A first guess until the files have been read. */
            rowsTotal: number;
            rowsDone: number;
            failure: components["schemas"]["ImportFailureView"] | null;
            startedBy: string | null;
            createdAt: string;
            finishedAt: string | null;
        };
        ImportsView: {
            rows: components["schemas"]["ImportRowView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ImportedFileView: {
            name: string;
            format: string;
            encoding: string;
            rowCount: number;
        };
        ImportedRowsView: {
            read: number;
            refused: number;
        };
        ImportedActivitiesView: {
            created: number;
            updated: number;
            unchanged: number;
            withdrawn: number;
        };
        ImportedDatesView: {
            created: number;
            cancelled: number;
            moved: number;
        };
        ImportedLocationsView: {
            created: number;
            updated: number;
            unchanged: number;
        };
        FindingCountView: {
            /** @enum {string} */
            kind: "refused" | "repaired" | "noticed";
            code: string;
            count: number;
        };
        CreatedSampleView: {
            nameFr: string;
            nameEn: string;
            dates: number;
        };
        UpdatedSampleView: {
            nameFr: string;
            nameEn: string;
            /** @description Names of the facts that change. */
            changed: string[];
            added: number;
            removed: number;
            moved: number;
        };
        ImportSummaryView: {
            files: components["schemas"]["ImportedFileView"][];
            rows: components["schemas"]["ImportedRowsView"];
            activities: components["schemas"]["ImportedActivitiesView"];
            dates: components["schemas"]["ImportedDatesView"];
            locations: components["schemas"]["ImportedLocationsView"];
            programsCreated: number;
            categoriesCreated: number;
            findings: components["schemas"]["FindingCountView"][];
            /** @description Some of what is new, to look at before saying yes. */
            createdSamples: components["schemas"]["CreatedSampleView"][];
            updatedSamples: components["schemas"]["UpdatedSampleView"][];
        };
        ImportView: {
            id: string;
            /** @description Names of the files. */
            fileName: string;
            format: string | null;
            dryRun: boolean;
            options: components["schemas"]["ImportOptionsView"];
            /** @enum {string} */
            state: "failed" | "waiting" | "running" | "done";
            /** @enum {string} */
            stage: "waiting" | "done" | "reading" | "comparing" | "writing";
            /** @description A first guess until the files have been read. */
            rowsTotal: number;
            rowsDone: number;
            failure: components["schemas"]["ImportFailureView"] | null;
            startedBy: string | null;
            createdAt: string;
            finishedAt: string | null;
            /** @description What was done, or would be; while it is written, what has been so far. */
            summary: components["schemas"]["ImportSummaryView"] | null;
        };
        ImportFindingView: {
            file: string;
            /** @description As a spreadsheet numbers it; 0 speaks of the whole file. */
            row: number;
            /** @enum {string} */
            kind: "refused" | "repaired" | "noticed";
            code: string;
            /** @description In the language asked for. */
            text: string;
        };
        ImportFindingsView: {
            /** @description Of the whole import, whatever is filtered: refusals first, the most frequent first. */
            groups: components["schemas"]["FindingCountView"][];
            rows: components["schemas"]["ImportFindingView"][];
            next: string | null;
        };
        ActivityRowView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
            /** @enum {string} */
            status: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
            programId: string;
            categoryId: string;
            /** @description 'manual', or the files it came from. */
            source: string;
            locationName: string | null;
            /** @description In completed months; null is open. */
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            sessionPriceCents: number | null;
            dropInPriceCents: number | null;
            sessionCapacity: number | null;
            dropInCapacity: number | null;
            startsOn: string | null;
            endsOn: string | null;
            /** @description How many dates are planned. */
            dates: number;
            version: number;
        };
        ActivitiesView: {
            rows: components["schemas"]["ActivityRowView"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ScheduleView: {
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            fromOn: string;
            toOn: string;
            /** @description 'HH:MM' */
            startTime: string;
            endTime: string;
        };
        ActivityDateView: {
            occurrenceId: string;
            heldOn: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "planned" | "cancelled";
        };
        PoolPlacesView: {
            poolId: string;
            activityId: string;
            occurrenceId: string | null;
            capacity: number;
            taken: number;
            held: number;
            reserved: number;
            waiting: number;
            overbooked: number;
            left: number;
        };
        ActivityView: {
            id: string;
            programId: string;
            categoryId: string;
            locationId: string | null;
            /** @description 'manual', or the files it came from. */
            source: string;
            code: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
            /** @description In completed months, both included; null is open. */
            ageMinMonths: number | null;
            ageMaxMonths: number | null;
            /** @description Null: not sold as a whole. */
            sessionPriceCents: number | null;
            /** @description Null: not sold date by date. */
            dropInPriceCents: number | null;
            sessionCapacity: number | null;
            /** @description Of each date. */
            dropInCapacity: number | null;
            /** @enum {string} */
            supply: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren: boolean;
            /** @enum {string} */
            rl24Kind: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            ledgerCodeId: string | null;
            formId: string | null;
            paymentPlanId: string | null;
            registrationOpensAt: string | null;
            registrationClosesAt: string | null;
            startsOn: string | null;
            endsOn: string | null;
            room: string;
            organizer: string;
            staffNames: string;
            pictureUrl: string;
            schedules: components["schemas"]["ScheduleView"][];
            /** @description Every date, past and cancelled ones too. */
            dates: components["schemas"]["ActivityDateView"][];
            /** @description The session first, then its dates. */
            places: components["schemas"]["PoolPlacesView"][];
            version: number;
        };
        AddActivityBody: {
            /** Format: uuid */
            programId: string;
            /** Format: uuid */
            categoryId: string;
            nameFr: string;
            nameEn: string;
            /** Format: uuid */
            locationId?: string | null;
            code?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            ageMinMonths?: number | null;
            ageMaxMonths?: number | null;
            sessionPriceCents?: number | null;
            dropInPriceCents?: number | null;
            sessionCapacity?: number | null;
            dropInCapacity?: number | null;
            /** @enum {string} */
            supply?: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren?: boolean;
            /** @enum {string} */
            rl24Kind?: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            /** Format: uuid */
            ledgerCodeId?: string | null;
            /** Format: uuid */
            formId?: string | null;
            /** Format: uuid */
            paymentPlanId?: string | null;
            registrationOpensAt?: string | null;
            registrationClosesAt?: string | null;
            room?: string;
            organizer?: string;
            staffNames?: string;
            /** @description An https address, or '' for none. */
            pictureUrl?: string;
        };
        EditActivityBody: {
            /** Format: uuid */
            programId?: string;
            /** Format: uuid */
            categoryId?: string;
            nameFr?: string;
            nameEn?: string;
            /** Format: uuid */
            locationId?: string | null;
            code?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            ageMinMonths?: number | null;
            ageMaxMonths?: number | null;
            sessionPriceCents?: number | null;
            dropInPriceCents?: number | null;
            sessionCapacity?: number | null;
            dropInCapacity?: number | null;
            /** @enum {string} */
            supply?: "other" | "recreation" | "day-camp" | "overnight-camp" | "childcare" | "membership" | "merchandise";
            mainlyChildren?: boolean;
            /** @enum {string} */
            rl24Kind?: "day-camp" | "overnight-camp" | "none" | "daycare" | "after-school";
            /** Format: uuid */
            ledgerCodeId?: string | null;
            /** Format: uuid */
            formId?: string | null;
            /** Format: uuid */
            paymentPlanId?: string | null;
            registrationOpensAt?: string | null;
            registrationClosesAt?: string | null;
            room?: string;
            organizer?: string;
            staffNames?: string;
            /** @description An https address, or '' for none. */
            pictureUrl?: string;
        };
        ActivityIdsBody: {
            activityIds: string[];
        };
        ActivityIdsView: {
            activityIds: string[];
        };
        ScheduleBody: {
            /** @description 1 Monday … 7 Sunday. */
            weekdays: number[];
            fromOn: string;
            toOn: string;
            startTime: string;
            /** @description 'HH:MM'; an end that is not after the start is on the next day. */
            endTime: string;
        };
        SchedulesBody: {
            schedules: components["schemas"]["ScheduleBody"][];
        };
        DateLeftOutView: {
            date: string;
            nameFr: string;
            nameEn: string;
        };
        SchedulesSetView: {
            added: number;
            cancelled: number;
            /** @description Closing days of the organization. */
            leftOut: components["schemas"]["DateLeftOutView"][];
        };
        OccurrenceIdsBody: {
            occurrenceIds: string[];
        };
        DatesCancelledView: {
            cancelled: number;
        };
        CategoryOfProgramView: {
            id: string;
            /** @description Null at the top of the program. */
            parentId: string | null;
            nameFr: string;
            nameEn: string;
            position: number;
            /** @description Activities of any state, in it alone. */
            activities: number;
            version: number;
        };
        ProgramRowView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            position: number;
            /** @description 'manual', or the files it came from. */
            source: string;
            /** @description Activities of any state. */
            activities: number;
            /** @description In order; parents by id. */
            categories: components["schemas"]["CategoryOfProgramView"][];
            version: number;
        };
        ProgramsView: {
            rows: components["schemas"]["ProgramRowView"][];
        };
        AddProgramBody: {
            nameFr: string;
            nameEn: string;
            descriptionFr?: string;
            descriptionEn?: string;
            /**
             * @description A draft unless told: families do not see it.
             * @enum {string}
             */
            status?: "draft" | "published" | "archived";
            position?: number;
        };
        ProgramView: {
            id: string;
            nameFr: string;
            nameEn: string;
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            position: number;
            version: number;
        };
        EditProgramBody: {
            nameFr?: string;
            nameEn?: string;
            descriptionFr?: string;
            descriptionEn?: string;
            /** @enum {string} */
            status?: "draft" | "published" | "archived";
            position?: number;
        };
        AddCategoryBody: {
            nameFr: string;
            nameEn: string;
            /** Format: uuid */
            parentId?: string | null;
            position?: number;
        };
        CategoryView: {
            id: string;
            programId: string;
            parentId: string | null;
            nameFr: string;
            nameEn: string;
            position: number;
            version: number;
        };
        EditCategoryBody: {
            nameFr?: string;
            nameEn?: string;
            /**
             * Format: uuid
             * @description Null puts it at the top of its program.
             */
            parentId?: string | null;
            position?: number;
        };
        LocationRowView: {
            id: string;
            parentId: string | null;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
        };
        LocationsView: {
            /** @description The first fifty by name. */
            rows: components["schemas"]["LocationRowView"][];
        };
        LocationView: {
            id: string;
            parentId: string | null;
            name: string;
            street: string;
            city: string;
            district: string;
            postalCode: string;
            description: string;
            /**
             * @description '' when nobody said.
             * @enum {string}
             */
            accessibility: "" | "partial" | "full";
            latitude: number | null;
            longitude: number | null;
            /** @description 'manual', or the files it came from. */
            source: string;
            version: number;
        };
        AddLocationBody: {
            name: string;
            /**
             * Format: uuid
             * @description The location that it stands within; null takes it out.
             */
            parentId?: string | null;
            street?: string;
            city?: string;
            district?: string;
            postalCode?: string;
            description?: string;
            /** @enum {string} */
            accessibility?: "" | "partial" | "full";
            latitude?: number | null;
            longitude?: number | null;
        };
        EditLocationBody: {
            name?: string;
            /**
             * Format: uuid
             * @description The location that it stands within; null takes it out.
             */
            parentId?: string | null;
            street?: string;
            city?: string;
            district?: string;
            postalCode?: string;
            description?: string;
            /** @enum {string} */
            accessibility?: "" | "partial" | "full";
            latitude?: number | null;
            longitude?: number | null;
        };
        OrganizationSettingsView: {
            id: string;
            slug: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            kind: "municipality" | "club" | "camp" | "community-centre" | "school" | "business" | "platform";
            /** @enum {string} */
            seller: "public-service-body" | "commercial";
            /** @enum {string} */
            consumerRegime: "exempt" | "s188" | "fitness-studio";
            descriptionFr: string;
            descriptionEn: string;
            /** @enum {string} */
            defaultLocale: "fr-CA" | "en-CA";
            /** @description IANA name. */
            timeZone: string;
            /** @enum {string} */
            currency: "CAD";
            email: string;
            phone: string;
            website: string;
            street: string;
            city: string;
            province: string;
            postalCode: string;
            /** @description '#rrggbb' */
            accentColour: string;
            gstNumber: string | null;
            qstNumber: string | null;
            taxesRegisteredFrom: string | null;
            /** @description Whether families find it in the list of stores. */
            listed: boolean;
            holdMinutes: number;
            serviceFeeCents: number;
            serviceFeeTaxable: boolean;
            contactsRequired: number;
            offersChildcare: boolean;
            balancePayableOnline: boolean;
            version: number;
        };
        EditOrganizationSettingsBody: {
            name?: string;
            nameEn?: string;
            /** @enum {string} */
            seller?: "public-service-body" | "commercial";
            /** @enum {string} */
            consumerRegime?: "exempt" | "s188" | "fitness-studio";
            descriptionFr?: string;
            descriptionEn?: string;
            /** @enum {string} */
            defaultLocale?: "fr-CA" | "en-CA";
            timeZone?: string;
            /** Format: email */
            email?: string;
            phone?: string;
            website?: string;
            street?: string;
            city?: string;
            province?: string;
            postalCode?: string;
            accentColour?: string;
            gstNumber?: string | null;
            qstNumber?: string | null;
            taxesRegisteredFrom?: string | null;
            listed?: boolean;
            holdMinutes?: number;
            serviceFeeCents?: number;
            serviceFeeTaxable?: boolean;
            contactsRequired?: number;
            offersChildcare?: boolean;
            balancePayableOnline?: boolean;
        };
        LedgerCodeView: {
            id: string;
            code: string;
            nameFr: string;
            nameEn: string;
        };
        LedgerCodesView: {
            rows: components["schemas"]["LedgerCodeView"][];
        };
        LedgerCodeBody: {
            code: string;
            nameFr: string;
            nameEn: string;
        };
        ClosingDayView: {
            id: string;
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        ClosingDaysView: {
            rows: components["schemas"]["ClosingDayView"][];
        };
        ClosingDayBody: {
            closedOn: string;
            nameFr: string;
            nameEn: string;
        };
        StaffMemberView: {
            id: string;
            email: string;
            givenName: string;
            familyName: string;
            permissionGroupId: string;
            /** @enum {string} */
            status: "invited" | "active" | "disabled";
            invitedAt: string;
            acceptedAt: string | null;
            disabledAt: string | null;
        };
        StaffView: {
            rows: components["schemas"]["StaffMemberView"][];
        };
        InviteStaffBody: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            /** Format: uuid */
            permissionGroupId: string;
            /**
             * @description Language of the invitation; the organization's own when left out.
             * @enum {string}
             */
            locale?: "fr-CA" | "en-CA";
        };
        InvitedView: {
            staffMemberId: string;
        };
        ChangeStaffGroupBody: {
            /** Format: uuid */
            permissionGroupId: string;
        };
        PermissionGroupView: {
            id: string;
            /** @description 'owner', 'administrator' and 'clerk' come with every organization and stay as they are. */
            code: string;
            nameFr: string;
            nameEn: string;
            permissions: string[];
        };
        PermissionGroupsView: {
            rows: components["schemas"]["PermissionGroupView"][];
            /** @description Everything that a group may hold. */
            permissions: string[];
        };
        PermissionGroupBody: {
            nameFr: string;
            nameEn: string;
            permissions: string[];
        };
        TerminalCardBody: {
            brand: string;
            last4: string;
        };
        TakePaymentBody: {
            /** @enum {string} */
            tender: "cash" | "cheque" | "terminal";
            amountCents: number;
            memo?: string;
            /** @description Settled in this order; all open invoices, oldest due first, when left out. */
            invoiceIds?: string[];
            /** @description The card shown to the terminal. */
            method?: components["schemas"]["TerminalCardBody"];
        };
        AllocationView: {
            invoiceId: string;
            amountCents: number;
        };
        PaymentTakenView: {
            paymentId: string;
            number: number;
            allocations: components["schemas"]["AllocationView"][];
            /** @description What no invoice needed, now on account. */
            creditCents: number;
        };
        UseCreditBody: {
            /** @description At most this much; everything that fits when left out. */
            amountCents?: number;
            invoiceIds?: string[];
        };
        CreditUsedView: {
            usedCents: number;
        };
        RecordRefundBody: {
            /** @enum {string} */
            tender: "cash" | "cheque" | "terminal";
            amountCents: number;
            reason: string;
            /**
             * Format: uuid
             * @description The payment or credit memo to take it from first.
             */
            sourceId?: string;
        };
        MadeRefundView: {
            refundId: string;
            number: number;
            amountCents: number;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
        };
        MadeRefundsView: {
            rows: components["schemas"]["MadeRefundView"][];
        };
        RefundPaymentBody: {
            amountCents: number;
            reason: string;
        };
        EditPlannedPaymentBody: {
            /** @description The version that was shown. */
            version: number;
            /** Format: uuid */
            paymentMethodId?: string;
            amountCents?: number;
            dueOn?: string;
        };
        CancelPlannedPaymentBody: {
            version: number;
        };
        CreditLineBody: {
            /** Format: uuid */
            invoiceLineId: string;
        };
        CreditMemoBody: {
            lines: components["schemas"]["CreditLineBody"][];
            reason: string;
        };
        CreditMemoIssuedView: {
            creditMemoId: string;
            number: number;
            subtotalCents: number;
            gstCents: number;
            qstCents: number;
            totalCents: number;
            allocations: components["schemas"]["AllocationView"][];
            /** @description What the invoice did not need, now on account. */
            creditCents: number;
        };
        RosterRowView: {
            claimId: string;
            /** @enum {string} */
            kind: "registration" | "hold" | "offer";
            occurrenceId: string | null;
            accountId: string;
            personId: string;
            firstName: string;
            lastName: string;
            birthDate: string | null;
            since: string;
            /** @description Until when the place is held in a cart; null for a registration. */
            expiresAt: string | null;
            overCapacity: boolean;
            /** @description Marks by occurrence. */
            attendance: {
                [key: string]: unknown;
            };
        };
        RosterView: {
            rows: components["schemas"]["RosterRowView"][];
        };
        ActivityPlacesView: {
            /** @description The session first, then its dates. */
            rows: components["schemas"]["PoolPlacesView"][];
        };
        CapacityBody: {
            /**
             * Format: uuid
             * @description The drop-in date; left out changes the session.
             */
            occurrenceId?: string | null;
            capacity: number;
        };
        AttendanceBody: {
            /** Format: uuid */
            occurrenceId: string;
            /** @enum {string} */
            mark: "present" | "absent" | "late" | "excused";
        };
        PaymentPlanView: {
            id: string;
            nameFr: string;
            nameEn: string;
            depositPercent: number;
            instalments: number;
            fixedDates: string[] | null;
            everyMonths: number | null;
            everyDays: number | null;
            published: boolean;
        };
        PaymentPlansView: {
            rows: components["schemas"]["PaymentPlanView"][];
        };
        PaymentPlanBody: {
            nameFr: string;
            nameEn: string;
            /** @description Whole percent taken at the purchase. */
            depositPercent: number;
            /** @description How many payments follow. */
            instalments: number;
            fixedDates?: string[] | null;
            everyMonths?: number | null;
            everyDays?: number | null;
            published?: boolean;
        };
        SavedPaymentPlanView: {
            planId: string;
        };
        AddCounterLineBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            activityId: string;
            /**
             * Format: uuid
             * @description The date of a drop-in; left out buys the session.
             */
            occurrenceId?: string | null;
            /** @description Leaves aside registration dates and ages. */
            waiveRules?: boolean;
            /** @description Takes a place over the capacity. */
            waiveCapacity?: boolean;
        };
        ManualLineBody: {
            /** @enum {string} */
            kind: "manual-fee" | "manual-credit";
            label: string;
            amountCents: number;
            taxable: boolean;
            /** Format: uuid */
            ledgerCodeId?: string | null;
        };
        ManualLineView: {
            lineId: string;
        };
        ServiceFeeBody: {
            removed: boolean;
        };
        CounterCheckOutBody: {
            /** Format: uuid */
            cartId: string;
            /**
             * @description 'later' leaves the invoice unpaid; 'offline' is paid at the counter.
             * @enum {string}
             */
            pay: "full" | "plan" | "later" | "offline";
            expectedTotalCents: number;
            /** @description The amount on the button: what is charged now, when a plan spreads the rest. Another one is refused, to be shown first. */
            expectedTodayCents?: number;
            /** Format: uuid */
            paymentMethodId?: string;
            /** @enum {string} */
            tender?: "cash" | "cheque" | "terminal";
            /** @description What was received; what is due now when left out. */
            amountReceivedCents?: number;
            memo?: string;
        };
        ApiClientView: {
            /** @description The client_id. */
            id: string;
            name: string;
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
            createdAt: string;
            disabledAt: string | null;
        };
        ApiClientsView: {
            rows: components["schemas"]["ApiClientView"][];
            /** @description Everything that may be granted. */
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
        };
        CreateApiClientBody: {
            name: string;
            scopes: string[];
        };
        CreatedApiClientView: {
            /** @description The client_id. */
            id: string;
            name: string;
            scopes: ("catalogue.read" | "catalogue.write" | "registrations.read" | "clients.read" | "invoices.read")[];
            createdAt: string;
            disabledAt: string | null;
            /** @description The client_secret: shown in this answer and never again. */
            secret: string;
        };
        OAuthTokenView: {
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            expires_in: number;
            /** @description Scopes granted, separated by spaces. */
            scope: string;
        };
        OAuthErrorView: {
            error: string;
            error_description: string;
        };
        HealthView: {
            /** @enum {string} */
            status: "ready";
            /** @description Database time, ISO 8601; moved by the development clock. */
            databaseTime: string;
        };
        MoveClockBody: {
            /** @description Days to move forward, 1 to 400. */
            days: number;
        };
        ClockView: {
            /** @description What everything in Préau now takes for the present, ISO 8601. */
            now: string;
        };
        /** @description Why the request was refused, as RFC 9457 problem details. `code` is stable and listed in the documentation; `title` and `next` are in the language asked for. */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: string;
            /** @description What to do next. */
            next?: string;
            retryMayHelp: boolean;
            details?: {
                [key: string]: unknown;
            };
            requestId?: string;
            errors?: {
                /** @description JSON pointer into the request. */
                pointer: string;
                code: string;
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Auth.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.signOutEverywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.requestPasswordReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.activateAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.confirmEmailChange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stores.stores": {
        parameters: {
            query?: {
                /** @description Words of the name, in either language, or of the city. */
                search?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoresView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stores.store": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.programs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreProgramsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.activities": {
        parameters: {
            query?: {
                order?: "soonest" | "name-fr" | "name-en";
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 100; 50 unless told. */
                limit?: number;
                programId?: string;
                /** @description The category and everything under it. */
                categoryId?: string;
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                /** @description Members of the signed-in family: activities that take at least one of them. */
                people?: string[];
                /** @description Ages in completed months: activities that take at least one of them. */
                ageMonths?: number[];
                /** @description 1 Monday … 7 Sunday. */
                weekdays?: number[];
                /** @description 'HH:MM': some of the activity lies after it. */
                timeFrom?: string;
                /** @description 'HH:MM': some of the activity lies before it. */
                timeTo?: string;
                dateFrom?: string;
                dateTo?: string;
                locationIds?: string[];
                priceCentsMin?: number;
                priceCentsMax?: number;
                kind?: "drop-in" | "session";
                /** @description Only where somebody could register now. */
                withPlaces?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreActivitiesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.facets": {
        parameters: {
            query?: {
                programId?: string;
                /** @description The category and everything under it. */
                categoryId?: string;
                /** @description Words in any order; accents and case do not count. */
                text?: string;
                /** @description Members of the signed-in family: activities that take at least one of them. */
                people?: string[];
                /** @description Ages in completed months: activities that take at least one of them. */
                ageMonths?: number[];
                /** @description 1 Monday … 7 Sunday. */
                weekdays?: number[];
                /** @description 'HH:MM': some of the activity lies after it. */
                timeFrom?: string;
                /** @description 'HH:MM': some of the activity lies before it. */
                timeTo?: string;
                dateFrom?: string;
                dateTo?: string;
                locationIds?: string[];
                priceCentsMin?: number;
                priceCentsMax?: number;
                kind?: "drop-in" | "session";
                /** @description Only where somebody could register now. */
                withPlaces?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreFacetsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StoreActivities.activity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreActivityDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickAccessView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.visit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.becomeClient": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.contactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Household.saveContactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetailsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.changeOwner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingInformationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.here": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.editHere": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonHereBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Members.saveContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.forms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forms.consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.messages": {
        parameters: {
            query?: {
                /** @description Of this organization only. */
                organizationId?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubscriptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRowView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Communications.delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.calendar": {
        parameters: {
            query: {
                /** @description First day wanted, 'YYYY-MM-DD'. */
                from: string;
                /** @description Last day wanted, included; at most 400 days after the first. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextEventsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.changeEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOfferView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.plannedPayments": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                status?: ("planned" | "processing" | "accepted" | "refused" | "cancelled")[];
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPaymentsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.chooseMethod": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMethodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDocumentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Billing.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPaymentMethodBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodAddedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.frame": {
        parameters: {
            query: {
                organizationId: string;
                kind: "card" | "bank";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFrameView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPaymentMethodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedPaymentMethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.authorize": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeMethodBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedMethodView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Wallet.makeDefault": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentMethodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCartsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.eligibility": {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.cart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.addLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCartLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCartLineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.removeLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDeadlineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedLinesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Cart.confirmContact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.checkOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkout.orders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Registrations.registrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.list": {
        parameters: {
            query?: {
                /** @description A name in any order and without accents, an e-mail or its beginning, a phone number, or an invoice number. */
                query?: string;
                /** @description With this tag only. */
                tag?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClientView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.offerLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferLinkBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOfferedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveContactDetails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetailsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveTags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.saveNote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.changeOwner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwnerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clients.journal": {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Of this person only. */
                personId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPeopleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPersonView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.editHere": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMemberHereBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.saveContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHereView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.forms": {
        parameters: {
            query?: {
                /** @description 'all' shows every published form, 'begun' those with answers; begun unless told. */
                which?: "begun" | "all";
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountMembers.saveForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                personId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFormView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FormDefinitions.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.messages": {
        parameters: {
            query?: {
                /** @description To this account only. */
                accountId?: string;
                state?: "failed" | "queued" | "sending" | "sent" | "maybe-sent" | "suppressed";
                /** @description Words of the subject, the address or the name. */
                query?: string;
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.ofAccount": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Messages.delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportUploadBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRequestedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.findings": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                kind?: "refused" | "repaired" | "noticed";
                code?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFindingsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                importRunId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRequestedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.list": {
        parameters: {
            query?: {
                /** @description The cursor given as `next` with the previous page. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200; 50 unless told. */
                limit?: number;
                /** @description Words in any order; accents and case do not count. */
                search?: string;
                status?: "cancelled" | "draft" | "published" | "hidden" | "withdrawn";
                programId?: string;
                /** @description The category itself, without what is under it. */
                categoryId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivitiesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddActivityBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditActivityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityIdsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityIdsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.setSchedules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchedulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulesSetView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.cancelDates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatesCancelledView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Activities.exportCsv": {
        parameters: {
            query?: {
                /** @description One program; left out gives the whole catalogue. */
                programId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProgramBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProgramBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.addCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCategoryBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.removeCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Programs.editCategory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCategoryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.list": {
        parameters: {
            query?: {
                /** @description Part of the name, the street or the district; accents and case do not count. */
                search?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLocationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLocationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettingsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganizationSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettingsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.ledgerCodes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.addLedgerCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerCodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.renameLedgerCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                ledgerCodeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCodeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.closingDays": {
        parameters: {
            query: {
                /** @description First day wanted. */
                from: string;
                /** @description Last day wanted. */
                to: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDaysView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.addClosingDay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingDayBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDayView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Organization.removeClosingDay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                closingDayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.changeGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                staffMemberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffGroupBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.groups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.addGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionGroupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Staff.changeGroupItself": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermissionGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionGroupView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.plannedPayments": {
        parameters: {
            query?: {
                /** @description One or several, separated by commas; all when left out. */
                status?: ("planned" | "processing" | "accepted" | "refused" | "cancelled")[];
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPaymentsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.methods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.takePayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakePaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentTakenView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.useCredit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseCreditBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditUsedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.recordRefund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRefundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRefundsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.refundPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPaymentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRefundsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.editPlannedPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPlannedPaymentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlannedPaymentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.cancelPlannedPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                plannedPaymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPlannedPaymentBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDocumentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientBilling.credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditMemoBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMemoIssuedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.roster": {
        parameters: {
            query?: {
                /** @description One drop-in date; left out gives everybody of the activity. */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.places": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPlacesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.capacity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPlacesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Enrolment.attendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                activityId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlansView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPaymentPlanView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PaymentPlans.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPaymentPlanView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.eligibility": {
        parameters: {
            query?: {
                occurrenceId?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.cart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.addLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCounterLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCartLineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.removeLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.addManualLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualLineBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualLineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.serviceFee": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceFeeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDeadlineView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedLinesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCart.confirmContact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.checkOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterCheckOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.goOn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CounterCheckout.orders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ClientRegistrations.registrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiClientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiClientView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiClients.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OAuth.token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    client_id?: string;
                    client_secret?: string;
                    /** @description Separated by spaces. */
                    scope?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthTokenView"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthErrorView"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthErrorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clock.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Clock.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "GatewayHints.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
