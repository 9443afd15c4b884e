/** Family names of so many people in the world that an initial before them tells nothing. */
const frequent: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo cheng liang xie song tang ' +
    'deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye wei su lu ding ren lee kim park choi ' +
    'jung kang cho yoon jang lim nguyen tran le pham singh kumar sharma gupta patel khan ahmed ali das shah smith ' +
    'johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson white garcia ' +
    'rodriguez martinez hernandez lopez gonzalez perez silva santos muller schmidt schneider fischer weber tremblay ' +
    'gagnon roy cote bouchard gauthier morin lavoie fortin ivanov rossi tanaka suzuki sato takahashi watanabe ito'
  ).split(' '),
);

export function isFrequentFamilyName(family: string): boolean {
  return frequent.has(family);
}
