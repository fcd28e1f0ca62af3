import { announcement, timeLeft } from './time-left';

test.each([
  [900, { minutes: 15, seconds: 0, urgency: 'calm' }],
  [121, { minutes: 3, seconds: 0, urgency: 'calm' }],
  [120, { minutes: 2, seconds: 0, urgency: 'soon' }],
  [61, { minutes: 1, seconds: 1, urgency: 'soon' }],
  [0.4, { minutes: 0, seconds: 0, urgency: 'soon' }],
  [0, { minutes: 0, seconds: 0, urgency: 'over' }],
  [-5, { minutes: 0, seconds: 0, urgency: 'over' }],
])('with %d seconds left a countdown is calm until the last two minutes', (seconds, shown) => {
  expect(timeLeft(seconds)).toEqual(shown);
});

test('a person who listens is told at five, two and one minutes, and near the end', () => {
  expect(announcement(301, 300)).toBe(300);
  expect(announcement(200, 199)).toBeUndefined();
  expect(announcement(121, 119)).toBe(120);
  expect(announcement(1, 0)).toBe(0);
});

test('a phone that slept over several marks hears only the latest, once', () => {
  expect(announcement(400, 50)).toBe(60);
  expect(announcement(400, -20)).toBe(0);
  expect(announcement(-20, -21)).toBeUndefined();
});
