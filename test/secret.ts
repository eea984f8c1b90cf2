/** Signs the cookies of every app under test, so that factories can sign them too. */
export const TEST_SECRET = "a-secret-for-tests-only-of-forty-characters";
