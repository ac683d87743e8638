import type {
  CivilServiceGrade,
  Leadership,
  Person,
  PoliticalTheory,
  PositionLevel,
  Qualification,
  Unit,
} from 'gender-indicators/schemas';
import type { Random } from './random.ts';
import type { Force } from './units.ts';

/** What the article of early 2020 says: 1,081 women, “almost 20 %”. The total is not published; 5,430 gives 19.91 %. */
const total = 5430;
const women = 1081;

/** A place in a unit, before it is known who has it. `chances` says how often a woman has it, in tickets of a draw. */
interface Post {
  readonly unitId: string;
  readonly leadership: Leadership;
  readonly level: PositionLevel;
  readonly chances: number;
}

/** The people of the force. All are invented; few of the women lead. */
export function forcePeople(force: Force, random: Random): Person[] {
  const posts = allPosts(force, random);
  const held = drawWomen(posts, random);
  return posts.map((post, i) => person(post, held.has(i), `cc-${String(i + 1).padStart(4, '0')}`, random));
}

function allPosts({ units, central, departments, teams }: Force, random: Random): Post[] {
  const [root] = units;
  const lead = (
    unit: Unit,
    level: PositionLevel,
    deputies: number,
    chances: readonly [head: number, deputy: number],
  ): Post[] => [
    { unitId: unit.id, leadership: 'head', level, chances: chances[0] },
    ...Array.from(
      { length: deputies },
      () => ({ unitId: unit.id, leadership: 'deputy', level, chances: chances[1] }) as const,
    ),
  ];
  const staff = (unit: Unit, level: PositionLevel, chances: number): Post => ({
    unitId: unit.id,
    leadership: 'none',
    level,
    chances,
  });
  // Some departments employ more women than others.
  const usual = new Map(departments.map(({ id }) => [id, random.between(7, 20)]));
  const chancesOf = (unit: Unit): number =>
    unit.kind === 'department' ? (usual.get(unit.id) ?? 26) : (usual.get(unit.parentId ?? '') ?? 12);
  const posts = [
    ...(root === undefined ? [] : lead(root, 'general_department', 4, [0, 6])),
    ...central.flatMap((unit) => lead(unit, 'department', 3, [4, 8])),
    ...departments.flatMap((unit) => lead(unit, 'department', random.between(2, 3), [1, 5])),
    ...teams.flatMap((unit) => lead(unit, 'team', random.chance(35) ? 2 : 1, [2, 6])),
    ...central.flatMap((unit) => Array.from({ length: 22 }, () => staff(unit, 'department', chancesOf(unit)))),
    ...departments.flatMap((unit) => Array.from({ length: 11 }, () => staff(unit, 'department', chancesOf(unit) + 6))),
    ...teams.flatMap((unit) => Array.from({ length: 4 }, () => staff(unit, 'team', chancesOf(unit)))),
  ];
  while (posts.length < total) {
    const unit = random.chance(12) ? random.pick(departments) : random.pick(teams);
    posts.push(staff(unit, unit.kind === 'team' ? 'team' : 'department', chancesOf(unit)));
  }
  return posts;
}

/** Exactly so many posts as there are women, drawn from an urn in which each post has its tickets. */
function drawWomen(posts: readonly Post[], random: Random): ReadonlySet<number> {
  const tickets = posts.flatMap(({ chances }, i) => Array.from({ length: chances }, () => i));
  const drawn = new Set<number>();
  while (drawn.size < women) drawn.add(random.pick(tickets));
  return drawn;
}

const qualifications = {
  leader: [
    ['bachelor', 74],
    ['master', 25],
    ['doctorate', 1],
  ],
  staff: [
    ['intermediate', 12],
    ['college', 9],
    ['bachelor', 68],
    ['master', 11],
  ],
} as const satisfies Record<string, readonly (readonly [Qualification, number])[]>;
const theories = {
  high: [
    ['advanced', 80],
    ['bachelor', 20],
  ],
  leader: [
    ['intermediate', 72],
    ['advanced', 28],
  ],
  staff: [
    ['none', 48],
    ['elementary', 22],
    ['intermediate', 30],
  ],
} as const satisfies Record<string, readonly (readonly [PoliticalTheory, number])[]>;
const grades = {
  high: [
    ['principal', 60],
    ['senior', 40],
  ],
  leader: [
    ['standard', 62],
    ['principal', 38],
  ],
  staff: [
    ['support', 6],
    ['junior', 26],
    ['standard', 62],
    ['principal', 6],
  ],
} as const satisfies Record<string, readonly (readonly [CivilServiceGrade, number])[]>;
/** Lowest coefficient of the grade, in hundredths, and how many steps of about a third it has. */
const coefficients: Readonly<Record<CivilServiceGrade, readonly [lowest: number, steps: number]>> = {
  support: [165, 11],
  junior: [186, 11],
  standard: [234, 8],
  principal: [440, 7],
  senior: [620, 5],
};

function person({ unitId, leadership, level }: Post, isWoman: boolean, id: string, random: Random): Person {
  const leads = leadership !== 'none';
  const rank = level === 'general_department' ? 'high' : leads ? 'leader' : 'staff';
  // In 2019 women retired at 55 and men at 60.
  const birthYear = random.between(isWoman ? 1965 : 1960, leads ? 1982 : 1996);
  const hiredYear = Math.min(2019, birthYear + random.between(22, 28));
  const isContract = !leads && random.chance(8);
  const grade = isContract ? null : random.weighted(grades[rank]);
  const [lowest, steps] = coefficients[grade ?? 'support'];
  const isMember = leads || (!isContract && random.chance(58));
  return {
    id,
    unitId,
    sex: isWoman ? 'female' : 'male',
    birthDate: random.day(birthYear, birthYear),
    hiredOn: random.day(hiredYear, hiredYear),
    employment: isContract ? 'contract_worker' : 'civil_servant',
    ...(leads ? { positionLevel: level } : {}),
    leadership,
    ...(leads ? { acting: random.chance(3) } : {}),
    ...(isMember ? { partyAdmittedOn: random.day(Math.min(2019, hiredYear + 2), 2019) } : {}),
    qualification: random.weighted(qualifications[leads ? 'leader' : 'staff']),
    politicalTheory: random.weighted(theories[rank]),
    ...(grade === null ? {} : { civilServiceGrade: grade }),
    basicPay: pay(lowest + 33 * random.below(steps)),
    variablePay: pay(random.between(20, 40) + (leads ? random.between(20, 90) : 0)),
    hours: 176,
  };
}

// The base salary was 1,490,000 dong a month; a coefficient stands in hundredths.
function pay(coefficient: number): string {
  return String(coefficient * 14_900);
}
